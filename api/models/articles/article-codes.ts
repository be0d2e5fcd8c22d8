import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articleCodes, articles } from '../../db/schema/articles.ts';

/** Keeps which codes an article explains; call it in the transaction that writes them. */
export async function keepCodes(tx: Queries, slug: string, codes: string[]): Promise<void> {
  await tx.delete(articleCodes).where(eq(articleCodes.slug, slug));
  const rows = [...new Set(codes)].map((code) => ({ code, slug }));
  if (rows.length > 0) await tx.insert(articleCodes).values(rows);
}

/** Slugs of the first articles that explain a code: those of its problem type first, and of these first what explains the fewest others. */
export async function articlesWithCode(
  db: Queries,
  code: string,
  problemType: string,
  most: number,
): Promise<string[]> {
  const { slug, shown, codes } = articles;
  const rows = await db
    .select({ slug })
    .from(articleCodes)
    .innerJoin(articles, eq(articleCodes.slug, slug))
    .where(and(eq(articleCodes.code, code), eq(shown, true)))
    .orderBy(ne(articles.problemType, problemType), asc(sql`json_array_length(${codes})`), asc(slug))
    .limit(most);
  return rows.map((row) => row.slug);
}
