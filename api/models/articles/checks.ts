import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Linked } from '../../../content/checks/links.ts';
import { pageCheck } from '../../../content/checks/page.ts';
import type { Found } from '../../../content/checks/problem.ts';
import { says } from '../../../content/checks/problem.ts';
import { readLetters } from '../../../content/letters.ts';
import { parse } from '../../../content/markdown/grammar.ts';
import { articlesNamedIn } from '../../../content/own-links.ts';
import { pagesOf } from '../../../content/page.ts';
import { readScreens } from '../../../content/screens.ts';
import { readSynonyms } from '../../../content/synonyms.ts';
import { readTerms } from '../../../content/terms.ts';
import type { Queries } from '../../db/client.ts';
import { articles, revisions, translations } from '../../db/schema/articles.ts';
import { Invalid } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { describedPictures } from '../pictures/pictures.ts';
import { formerSlugs } from './slugs.ts';

type Translation = typeof translations.$inferSelect;

export const parts = ['title', 'summary', 'quickFix', 'body'] as const;
type Part = (typeof parts)[number];

/** Something to be mended in a draft: in which part, on which line of a body from 1, and whether readers would be misled by it. */
export type Checked = { part: Part; line: number | null; message: Text; misleads: boolean };

/** What the checks of content/ say of a draft, in the order in which it is read. */
export async function checkDraft(db: Queries, draft: Translation): Promise<Checked[]> {
  const [article] = await db.select().from(articles).where(eq(articles.slug, draft.slug));
  if (!article) return [];
  const { slug, locale } = draft;
  const unreadable: Checked[] = [];
  const file = {
    ...article,
    topic: article.topic ?? undefined,
    formerly: [],
    translations: { [locale]: { ...draft, bodyLine: 1 } },
    drafts: {},
  };
  const [page] = pagesOf([file], ({ line, message }) =>
    unreadable.push({ part: 'body', line: line ?? null, message, misleads: true }),
  );
  if (!page) return unreadable;
  const all = await addresses(db);
  const around = {
    articles: all,
    letters: readLetters(contentFolder).letters,
    synonyms: readSynonyms(contentFolder).synonyms,
    terms: readTerms(contentFolder).terms,
    screens: readScreens(contentFolder).screens,
    images: await describedPictures(db),
  };
  const check = pageCheck(around, [page, ...(await pagesLinkedBy(db, draft, all))]);
  const unseen = new Set(all.flatMap((one) => (one.shown || one.slug === slug ? [] : one.slug)));
  return [...check(page).map(placed), ...leadingToUnseen(draft.body, unseen)].sort(inOrder);
}

function placed({ at, line, message, misleads }: Found): Checked {
  const part = parts.find((one) => one === at?.[0]) ?? 'body';
  return { part, line: line ?? null, message, misleads: misleads === true };
}

const inOrder = (one: Checked, other: Checked): number =>
  parts.indexOf(one.part) - parts.indexOf(other.part) || (one.line ?? 0) - (other.line ?? 0);

/** Every article with the addresses that it left, and whether readers see it. */
export async function addresses(db: Queries) {
  const { slug, shown } = articles;
  const former = await formerSlugs(db);
  const rows = await db.select({ slug, shown }).from(articles);
  return rows.map((row) => ({ ...row, formerly: former.get(row.slug) ?? [] }));
}

/** As readers see them, the texts to which a draft leads, for the headings that they have. */
export async function pagesLinkedBy(
  db: Queries,
  { body, locale }: Pick<Translation, 'body' | 'locale'>,
  all: { slug: string; formerly: string[] }[],
): Promise<Linked[]> {
  const named = new Set(articlesNamedIn(body));
  const slugs = all.flatMap(({ slug, formerly }) =>
    [slug, ...formerly].some((address) => named.has(address)) ? [slug] : [],
  );
  const rows = await db
    .select({ slug: revisions.slug, body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id))
    .where(
      and(
        inArray(translations.slug, slugs),
        eq(translations.locale, locale),
        isNull(translations.unreadable),
      ),
    );
  return rows.map((row) => ({ article: { slug: row.slug }, locale, tree: parse(row.body) }));
}

/** Two articles that lead to each other have to come out one after the other: so this is told, and refused nobody. */
const leadingToUnseen = (body: string, unseen: Set<string>): Checked[] =>
  body.split('\n').flatMap((text, at) =>
    articlesNamedIn(text)
      .filter((slug) => unseen.has(slug))
      .map((slug) => ({
        part: 'body' as const,
        line: at + 1,
        message: says(`readers do not see ${slug} yet`, `لا يرى القراء ${slug} بعد`),
        misleads: false,
      })),
  );

/** Refuses to show readers what is not finished, or would mislead them, saying where. @throws Invalid */
export async function mustNotMislead(db: Queries, draft: Translation): Promise<void> {
  const missing = parts.filter((part) => draft[part].trim() === '');
  const wrong = (await checkDraft(db, draft)).filter(({ misleads }) => misleads);
  const fields = [
    ...wrong.toReversed().map((one): [string, Text] => [one.part, onItsLine(one)]),
    ...missing.map((part): [string, Text] => [part, fieldTexts.required]),
  ];
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields));
}

const onItsLine = ({ line, message }: Checked): Text =>
  line === null ? message : { ar: `السطر ${line}: ${message.ar}.`, en: `Line ${line}: ${message.en}.` };
