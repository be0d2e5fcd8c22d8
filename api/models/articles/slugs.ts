import { eq, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { articles, articleSlugs } from '../../db/schema/articles.ts';
import { events } from '../../db/schema/events.ts';
import { searches } from '../../db/schema/searches.ts';
import { record } from '../../events/log.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';

/** The article that had this address before, under the one it has now; undefined where nobody left it. */
export async function movedTo(db: Queries, slug: string): Promise<string | undefined> {
  const [left] = await db.select().from(articleSlugs).where(eq(articleSlugs.slug, slug));
  return left?.article;
}

/** The addresses that articles had before, by the one each has now. */
export async function formerSlugs(db: Queries): Promise<Map<string, string[]>> {
  const rows = await db.select().from(articleSlugs).orderBy(articleSlugs.slug);
  return new Map(
    [...Map.groupBy(rows, ({ article }) => article)].map(([article, left]) => [
      article,
      left.map(({ slug }) => slug),
    ]),
  );
}

/** Refuses an address that an article has, or had before: what leads to one must not lead to another. @throws Invalid */
export async function mustBeFree(tx: Queries, slug: string): Promise<void> {
  const had = await movedTo(tx, slug);
  if (had !== undefined || (await isHere(tx, slug))) throw new Invalid({ slug: fieldTexts.taken });
}

/** Gives an article another address; the old one leads to it for ever. @throws NotFound, Invalid when it is taken. */
export const rename = (db: Database, slug: string, to: string, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    if (slug !== to) await renameIn(tx, slug, to, by);
  });

/** The same in a transaction under way. An article may go back to an address it left. */
export async function renameIn(tx: Queries, slug: string, to: string, by?: { id: string }): Promise<void> {
  if (!(await isHere(tx, slug))) throw new NotFound();
  if ((await movedTo(tx, to)) === slug) await tx.delete(articleSlugs).where(eq(articleSlugs.slug, to));
  await mustBeFree(tx, to);
  await tx.update(articles).set({ slug: to, updatedAt: new Date() }).where(eq(articles.slug, slug));
  await tx.insert(articleSlugs).values({ slug, article: to });
  await tx.update(events).set({ slug: to }).where(eq(events.slug, slug));
  await tx.update(searches).set({ opened: to }).where(eq(searches.opened, slug));
  // A slug holds no letter that JSON writes otherwise.
  await tx
    .update(articles)
    .set({ related: sql`replace(${articles.related}, ${`"${slug}"`}, ${`"${to}"`})` })
    .where(sql`instr(${articles.related}, ${`"${slug}"`})`);
  // Whoever follows the log looks at both addresses: nothing is found under the old one any more.
  await record(tx, { kind: 'article.renamed', slug, data: { to } });
  await record(tx, { kind: 'article.renamed', slug: to, actor: by?.id, data: { from: slug } });
}

/** Addresses that an article had elsewhere, by its file, lead to it here too. */
export async function keepFormer(tx: Queries, article: string, formerly: string[]): Promise<void> {
  for (const slug of formerly) await tx.insert(articleSlugs).values({ slug, article }).onConflictDoNothing();
}

/** Whether an article has this address now. */
export async function isHere(tx: Queries, slug: string): Promise<boolean> {
  const rows = await tx.select({ slug: articles.slug }).from(articles).where(eq(articles.slug, slug));
  return rows.length > 0;
}
