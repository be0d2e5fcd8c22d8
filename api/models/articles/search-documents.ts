import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Article } from '../../../content/articles.ts';
import type { SearchDocument } from '../../../search/engine.ts';
import type { Queries } from '../../db/client.ts';
import { ifThereIsRoom } from '../../db/connection.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { codeName, isRevealed } from '../codes/codes.ts';
import { plainText } from './markdown.ts';
import type { Shelf } from './published.ts';
import { isolated } from './published.ts';
import { readOrWhy } from './set-aside.ts';
import { noteReadable } from './shown.ts';

type Details = Pick<Article, 'slug' | 'problemType' | 'intents' | 'codes' | 'audience'>;
type Words = { title: string; summary: string; quickFix: string; searchTerms: string[]; body: string };

/** So many articles are read at once: a large base would fill the memory with what is only passing through. */
const atOnce = 100;

/** Everything readers may find, or what they may find of some articles; or the same of what is for the staff alone. */
export async function searchDocuments(
  db: Queries,
  slugs?: string[],
  of: Shelf = 'everyone',
): Promise<SearchDocument[]> {
  const wanted =
    slugs ??
    (await db.select({ slug: articles.slug }).from(articles).where(isOn(of))).map(({ slug }) => slug);
  const documents: SearchDocument[] = [];
  for (let at = 0; at < wanted.length; at += atOnce)
    for (const { article, text, unreadable } of await writtenTexts(db, wanted.slice(at, at + atOnce), of)) {
      const { made, why } = readOrWhy(() => asDocument(article, text.locale, { ...text, ...isolated(text) }));
      if (made) documents.push(made);
      // What could be read when it was published may be too much for a newer version of the desk, and the other way round.
      if ((why === null) !== (unreadable === null))
        await ifThereIsRoom(noteReadable(db, { ...text, revision: text.id }, why));
      // To read a text's Markdown takes some milliseconds; after each one others have their turn.
      await setImmediate();
    }
  return documents;
}

/** What the document of each published text is made of, by its id: as long as that is the same, so is the document. */
export type Marks = Map<string, string>;

/** The marks of all published texts, or of those of some articles. As one text: rows of a large base take a third of a second to be made. */
export async function searchMarks(db: Queries, slugs?: string[]): Promise<Marks> {
  const { slug, locale, publishedRevision: revision } = translations;
  const { problemType, intents, codes, audience } = articles;
  const mark = sql`${slug} || '_' || ${locale} || ' ' || ${revision} || ' ' || ${problemType} || ${intents} || ${codes} || ${audience}`;
  const [row] = await db
    .select({ marks: sql<string | null>`group_concat(${mark}, char(10))` })
    .from(translations)
    .innerJoin(articles, eq(slug, articles.slug))
    .where(and(isNotNull(revision), isOn('everyone'), slugs && inArray(slug, slugs)));
  return marksIn(row?.marks ?? '');
}

/** Marks that are written a line each. */
export const marksIn = (text: string): Marks =>
  new Map(text === '' ? [] : text.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]));

const isOn = (of: Shelf) => (of === 'staff' ? eq : ne)(articles.audience, 'staff');

/** Every text that is published, whether it could be read last time or not. */
const writtenTexts = (db: Queries, slugs: string[], of: Shelf) =>
  db
    .select({ article: articles, text: revisions, unreadable: translations.unreadable })
    .from(translations)
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id))
    .innerJoin(articles, eq(translations.slug, articles.slug))
    .where(and(isOn(of), inArray(translations.slug, slugs)));

/** The same of an article's files, as far as readers may find it. */
export const documentsOf = (article: Article): SearchDocument[] =>
  locales.flatMap((locale) => {
    if (article.audience === 'staff') return [];
    const text = article.translations[locale];
    return (text && readOrWhy(() => asDocument(article, locale, text)).made) ?? [];
  });

/**
 * Gives the string that was met first for each name. Every row of the database brings its own: of thousands, searches would
 * compare letter by letter what repeats in all of them.
 */
function metFirst<Name extends string>(): (name: Name) => Name {
  const known = new Map<Name, Name>();
  return (name) => {
    const first = known.get(name);
    if (first === undefined) known.set(name, name);
    return first ?? name;
  };
}

const [oneLocale, oneAudience, oneName] = [
  metFirst<Locale>(),
  metFirst<SearchDocument['audience']>(),
  metFirst(),
];

const asDocument = (article: Details, locale: Locale, text: Words): SearchDocument => ({
  id: `${article.slug}_${locale}`,
  slug: article.slug,
  locale: oneLocale(locale),
  problemType: oneName(article.problemType),
  intents: article.intents.map(oneName),
  // To find by a code what customers are not told about it would tell them.
  codes: article.codes.filter(isRevealed).map(codeName),
  // What is for the staff stands on a shelf of its own, where nobody asks for whom.
  audience: oneAudience(article.audience === 'merchant' ? 'merchant' : 'consumer'),
  title: text.title,
  summary: text.summary,
  searchTerms: text.searchTerms,
  body: `${text.quickFix} ${isolate(plainText(text.body), locale)}`,
});
