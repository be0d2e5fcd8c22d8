import { randomBytes } from 'node:crypto';
import { and, countDistinct, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { searches } from '../../db/schema/searches.ts';
import type { Locale } from '../../ground/locale.ts';
import { voice } from '../people/voices.ts';
import { counting } from '../reports/counting.ts';
import type { Count } from '../reports/measures.ts';

type Search = Pick<typeof searches.$inferInsert, 'q' | 'locale' | 'results' | 'answers' | 'opened'>;

/**
 * Keeps what was searched for, redacted before it comes here, and what was answered. `from` tells people apart (`models/voices.ts`).
 * @returns the key that names it.
 */
export async function noteSearch(db: Queries, search: Search, from: string): Promise<string> {
  const key = randomBytes(12).toString('base64url');
  const said = await voice(db, from, `search:${search.locale}:${search.q}`);
  await db.insert(searches).values({ ...search, key, voice: said });
  const empty = search.results === 0 ? (['searches-empty'] as const) : [];
  const opened = search.opened ? (['searches-opened'] as const) : [];
  await countSearch(db, search.locale, ['searches', ...empty, ...opened]);
  return key;
}

/** The first article that was opened from the results; nothing is noted of one that was not among them. */
export async function noteOpening(db: Queries, key: string, slug: string): Promise<void> {
  const [search] = await db
    .update(searches)
    .set({ opened: slug })
    .where(
      and(
        eq(searches.key, key),
        isNull(searches.opened),
        sql`exists (select 1 from json_each(${searches.answers}) where value = ${slug})`,
      ),
    )
    .returning({ locale: searches.locale });
  if (search) await countSearch(db, search.locale, ['searches-opened']);
}

/** The results were not enough: a ticket followed. */
export async function noteTicket(db: Queries, key: string): Promise<void> {
  const [search] = await db
    .update(searches)
    .set({ filedTicket: true })
    .where(and(eq(searches.key, key), eq(searches.filedTicket, false)))
    .returning({ locale: searches.locale });
  if (search) await countSearch(db, search.locale, ['searches-filed']);
}

/** For the reports, which know searches by nothing but their language. */
const countSearch = (db: Queries, locale: Locale, measures: Count[]) =>
  counting(db, measures, [
    ['all', ''],
    ['locale', locale],
  ]);

/** So many people, on so many days, must have found something with the same words before they are shown to others. */
const sharedBy = { people: 3, days: 2 };
/** So many are looked at, most shared first: some may not be offered. */
const mostCandidates = 30;
const day = 24 * 60 * 60_000;
const memory = 90 * day;

/** Searches that begin so, with which enough people found something, most shared first. They are not screened: see `offered.ts`. */
export async function sharedSearches(db: Queries, start: string, locale: Locale): Promise<string[]> {
  const people = countDistinct(searches.voice);
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
    .having(
      sql`${people} >= ${sharedBy.people} and count(distinct ${searches.at} / ${day}) >= ${sharedBy.days}`,
    )
    .orderBy(desc(people))
    .limit(mostCandidates);
  return rows.map(({ q }) => q);
}
