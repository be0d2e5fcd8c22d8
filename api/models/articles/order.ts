import { and, asc, count, desc, eq, gt, lt, lte, or } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles } from '../../db/schema/articles.ts';

/** Which articles a list is of. */
export type Listed = {
  problemType?: string | undefined;
  audience?: (typeof articles.$inferSelect)['audience'] | undefined;
};

/** How many articles a list begins with. A problem type is read as a whole where that is possible: few have more. */
export const firstPage = { list: 24, topic: 100 };

/** Where a page of a list ends: the standing of its last article, and its slug. */
export const placePattern = /^(\d{1,9})\.([a-z0-9-]{1,80})$/;

/** Slugs of a page of the articles that readers see, the highest standing first; `next` is the place of the page after. */
export async function slugsInOrder(
  db: Queries,
  { problemType, audience }: Listed,
  most: number,
  after?: string,
): Promise<{ slugs: string[]; next: string | null }> {
  const { slug, standing, shown } = articles;
  const rows = await db
    .select({ slug, standing })
    .from(articles)
    .where(
      and(
        eq(shown, true),
        problemType === undefined ? undefined : eq(articles.problemType, problemType),
        audience && eq(articles.audience, audience),
        isAfter(after),
      ),
    )
    .orderBy(desc(standing), asc(slug))
    .limit(most + 1);
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1) : undefined;
  return { slugs: page.map((row) => row.slug), next: last ? `${last.standing}.${last.slug}` : null };
}

function isAfter(place = '') {
  const [, stood, last] = placePattern.exec(place) ?? [];
  if (stood === undefined || last === undefined) return undefined;
  const { slug, standing } = articles;
  const at = Number(stood);
  return and(lte(standing, at), or(lt(standing, at), gt(slug, last)));
}

/** How many articles of each problem type readers see. */
export async function countByType(db: Queries): Promise<Map<string, number>> {
  const { problemType } = articles;
  const rows = await db
    .select({ problemType, count: count() })
    .from(articles)
    .where(eq(articles.shown, true))
    .groupBy(problemType);
  return new Map(rows.map((row) => [row.problemType, row.count]));
}
