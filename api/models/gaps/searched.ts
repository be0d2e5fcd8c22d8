import { and, gt, isNull, sql } from 'drizzle-orm';
import { words } from '../../../search/text/tokens.ts';
import type { Queries } from '../../db/client.ts';
import { searches } from '../../db/schema/searches.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';

/** Words that somebody searched for, by how many people. */
export type Said = { text: Clean; locale: Locale; count: number };
/** Searches that say the same, as far as folded words can tell. */
export type Searched = { key: string; said: Said[]; count: number; empty: number; tickets: number };

/** So many different searches are looked at, those of most people first. */
const mostSearches = 2000;

/** What people searched for since then and opened nothing of: grouped by its words, whatever their order and endings; most people first. */
export async function searchedInVain(db: Queries, since: Date): Promise<Searched[]> {
  const { q, locale, results, filedTicket, voice, id } = searches;
  const people = sql<number>`count(distinct coalesce(${voice}, ${id}))`;
  const rows = await db
    .select({
      ...{ q, locale, people },
      empty: sql<number>`count(distinct case when ${results} = 0 then coalesce(${voice}, ${id}) end)`,
      tickets: sql<number>`sum(${filedTicket})`,
    })
    .from(searches)
    .where(and(isNull(searches.opened), gt(searches.at, since)))
    .groupBy(q, locale)
    .orderBy(sql`${people} desc`)
    .limit(mostSearches);
  const groups = [...Map.groupBy(rows, ({ q }) => meaningOf(q))].map(([key, alike]) => {
    const sum = (of: (row: (typeof rows)[number]) => number) => alike.reduce((sum, row) => sum + of(row), 0);
    return {
      key,
      said: alike.map(({ q: text, locale, people: count }) => ({ text, locale, count })),
      count: sum((row) => row.people),
      empty: sum((row) => row.empty),
      tickets: sum((row) => row.tickets),
    };
  });
  return groups.sort((one, other) => other.count - one.count);
}

/** The words that a search is about, each by its stem, in one order; all of it where it has none. */
export function meaningOf(q: string): string {
  const stems = words(q).flatMap(({ form }) => (form.stop ? [] : [form.stem]));
  return [...new Set(stems)].sort().join(' ') || q.trim();
}
