import { eq, inArray, or } from 'drizzle-orm';
import type { Article } from '../../../content/articles.ts';
import { articlesNamedIn } from '../../../content/own-links.ts';
import type { Queries } from '../../db/client.ts';
import { articles, articleSlugs, revisions, translations } from '../../db/schema/articles.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';

/**
 * Whether words lead to an article that readers do not see, for the staff alone or taken away from them, also by an address that it left:
 * no customer is sent them.
 */
export async function leadsToHidden(db: Queries, text: string): Promise<boolean> {
  return (await articlesAt(db, articlesNamedIn(text))).some(({ shown }) => !shown);
}

/** The articles that have these addresses, or left them. */
async function articlesAt(db: Queries, slugs: string[]) {
  const named = [...new Set(slugs)];
  if (named.length === 0) return [];
  const left = db
    .select({ slug: articleSlugs.article })
    .from(articleSlugs)
    .where(inArray(articleSlugs.slug, named));
  return db
    .select({ shown: articles.shown, audience: articles.audience })
    .from(articles)
    .where(or(inArray(articles.slug, named), inArray(articles.slug, left)));
}

/** Refuses such words, each by the field that they stand in. @throws Invalid */
export async function mustNotLeadToHidden(db: Queries, texts: Record<string, string>): Promise<void> {
  const wrong: string[] = [];
  for (const [field, text] of Object.entries(texts)) if (await leadsToHidden(db, text)) wrong.push(field);
  if (wrong.length > 0)
    throw new Invalid(Object.fromEntries(wrong.map((field) => [field, fieldTexts.hiddenArticle])));
}

type Words = Pick<typeof revisions.$inferSelect, 'summary' | 'quickFix' | 'body'>;

/** Refuses to show readers words of an article, or what it is related to, that lead to what is for the staff alone. @throws Invalid */
export async function mustLeadReaders(
  db: Queries,
  { audience, related }: Pick<typeof articles.$inferSelect, 'audience' | 'related'>,
  words: Words[],
  field = 'body',
): Promise<void> {
  if (audience === 'staff') return;
  const named = words.flatMap(({ summary, quickFix, body }) =>
    articlesNamedIn([summary, quickFix, body].join('\n')),
  );
  const found = await articlesAt(db, [...related, ...named]);
  if (found.some((one) => one.audience === 'staff')) throw new Invalid({ [field]: fieldTexts.staffLink });
}

/** What is published of an article. */
export const publishedWords = (db: Queries, slug: string): Promise<Words[]> =>
  db
    .select({ summary: revisions.summary, quickFix: revisions.quickFix, body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id))
    .where(eq(translations.slug, slug));

/** Of files on their way in, those that are fit to be read, and the addresses of those that lead readers to what is for the staff alone. */
export async function leadingReaders(
  tx: Queries,
  files: Article[],
): Promise<{ fit: Article[]; refused: string[] }> {
  const here = await staffAddresses(tx);
  const coming = new Map(
    files.flatMap(({ slug, formerly, audience }) =>
      [slug, ...formerly].map((address): [string, boolean] => [address, audience === 'staff']),
    ),
  );
  const isInside = (slug: string): boolean => coming.get(slug) ?? here.has(slug);
  const refused = new Set(files.filter((file) => leadsInside(file, isInside)));
  return { fit: files.filter((file) => !refused.has(file)), refused: [...refused].map(({ slug }) => slug) };
}

/** Whether an article that readers see leads them there. */
function leadsInside(article: Article, isInside: (slug: string) => boolean): boolean {
  if (article.audience === 'staff') return false;
  const words = Object.values(article.translations).flatMap(({ summary, quickFix, body }) => [
    summary,
    quickFix,
    body,
  ]);
  return [...article.related, ...articlesNamedIn(words.join('\n'))].some(isInside);
}

/** Every address of what is for the staff alone, those it left among them. */
async function staffAddresses(db: Queries): Promise<Set<string>> {
  const rows = await db
    .select({ slug: articles.slug, left: articleSlugs.slug })
    .from(articles)
    .leftJoin(articleSlugs, eq(articleSlugs.article, articles.slug))
    .where(eq(articles.audience, 'staff'));
  return new Set(rows.flatMap(({ slug, left }) => (left === null ? [slug] : [slug, left])));
}
