import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../../content/articles.ts';
import type { SearchDocument } from '../../../search/engine.ts';
import type { Queries } from '../../db/client.ts';
import { articles } from '../../db/schema.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { isRevealed } from '../codes/codes.ts';
import { codeOf } from './articles.ts';
import { plainText } from './markdown.ts';
import { publishedTexts } from './published.ts';
import { readOrSetAside } from './set-aside.ts';

type Details = Pick<Article, 'slug' | 'problemType' | 'intents' | 'codes' | 'audience'>;
type Words = { title: string; summary: string; quickFix: string; searchTerms: string[]; body: string };

/** So many articles are read at once: a large base would fill the memory with what is only passing through. */
const atOnce = 100;

/** Everything readers may find, or what they may find of some articles. */
export async function searchDocuments(db: Queries, slugs?: string[]): Promise<SearchDocument[]> {
  const wanted = slugs ?? (await db.select({ slug: articles.slug }).from(articles)).map(({ slug }) => slug);
  const documents: SearchDocument[] = [];
  for (let at = 0; at < wanted.length; at += atOnce)
    for (const { article, text } of await publishedTexts(db, wanted.slice(at, at + atOnce))) {
      const document = readOrSetAside(text.body, () => asDocument(article, text.locale, text));
      if (document) documents.push(document);
      // To read a text's Markdown takes some milliseconds; after each one others have their turn.
      await setImmediate();
    }
  return documents;
}

/** The same of an article's files. */
export const documentsOf = (article: Article): SearchDocument[] =>
  locales.flatMap((locale) => {
    const text = article.translations[locale];
    return (text && readOrSetAside(text.body, () => asDocument(article, locale, text))) ?? [];
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

const [oneLocale, oneAudience, oneName] = [metFirst<Locale>(), metFirst<Details['audience']>(), metFirst()];

const asDocument = (article: Details, locale: Locale, text: Words): SearchDocument => ({
  id: `${article.slug}_${locale}`,
  slug: article.slug,
  locale: oneLocale(locale),
  problemType: oneName(article.problemType),
  intents: article.intents.map(oneName),
  // To find by a code what customers are not told about it would tell them.
  codes: article.codes.filter(isRevealed).map(codeOf),
  audience: oneAudience(article.audience),
  title: text.title,
  summary: text.summary,
  searchTerms: text.searchTerms,
  body: `${text.quickFix} ${isolate(plainText(text.body), locale)}`,
});
