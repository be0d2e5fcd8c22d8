import { gt, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { searches } from '../../db/schema/searches.ts';

/** So many different searches are looked at. */
const most = 2000;

/** What people searched for since then, by how many of them, those of most people first. */
export function recentSearches(db: Queries, since: Date) {
  const { q, locale, voice, id, at } = searches;
  const people = sql<number>`count(distinct coalesce(${voice}, ${id}))`;
  return db
    .select({ q, locale, people })
    .from(searches)
    .where(gt(at, since))
    .groupBy(q, locale)
    .orderBy(sql`${people} desc`, q)
    .limit(most);
}
