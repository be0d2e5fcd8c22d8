import { randomBytes } from 'node:crypto';
import { and, count, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { searches } from '../db/schema.ts';
import type { Finder } from '../finder.ts';
import type { Locale } from '../locale.ts';

type Search = Pick<typeof searches.$inferInsert, 'q' | 'locale' | 'results' | 'opened'>;

/** Keeps what was searched for, redacted before it comes here. @returns the key that names it. */
export async function noteSearch(db: Queries, search: Search): Promise<string> {
  const key = randomBytes(12).toString('base64url');
  await db.insert(searches).values({ ...search, key });
  return key;
}

/** The first article that was opened from the results. */
export const noteOpening = (db: Queries, key: string, slug: string) =>
  db
    .update(searches)
    .set({ opened: slug })
    .where(and(eq(searches.key, key), isNull(searches.opened)));

/** The results were not enough: a ticket followed. */
export const noteTicket = (db: Queries, key: string) =>
  db.update(searches).set({ filedTicket: true }).where(eq(searches.key, key));

const mostCompletions = 4;
/** So many people must have found something with the same words before they are shown to others. */
const sharedBy = 3;
const memory = 90 * 24 * 60 * 60_000;

/** What goes on from what was typed: words with which others found something, then titles. */
export async function completions(
  db: Queries,
  finder: Finder,
  typed: string,
  locale: Locale,
): Promise<string[]> {
  const start = typed.trimStart();
  if (start.length < 2) return [];
  const rows = await db
    .select({ q: searches.q })
    .from(searches)
    .where(
      and(
        eq(searches.locale, locale),
        isNotNull(searches.opened),
        gt(searches.at, new Date(Date.now() - memory)),
        sql`substr(${searches.q}, 1, ${start.length}) = ${start}`,
      ),
    )
    .groupBy(searches.q)
    .having(gt(count(), sharedBy - 1))
    .orderBy(desc(count()))
    .limit(mostCompletions);
  const titles = finder.complete(start, locale, mostCompletions);
  return [...new Set([...rows.map(({ q }) => q), ...titles])].slice(0, mostCompletions);
}
