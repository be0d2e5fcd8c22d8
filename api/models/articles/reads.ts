import { createHmac, randomBytes } from 'node:crypto';
import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles } from '../../db/schema/articles.ts';
import { articleReads } from '../../db/schema/studio.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { dayAt } from '../reports/measures.ts';

type Row = typeof articleReads.$inferInsert;

/** So many readers of a day are told apart; more are not counted, so that nobody fills the memory. */
const mostReaders = 100_000;
/** So many rows are written by one statement. */
const together = 200;

/**
 * Counts who read what, an address once a day for an article in a language, without cookies: that it was there is known by a digest alone,
 * in this process, until the day ends. Several processes may count an address several times.
 */
export class ReadCounter {
  readonly #salt = randomBytes(32);
  readonly #seen = new Set<string>();
  #day = 0;
  #counts = new Map<string, Row>();

  note(slug: string, locale: Locale, address: string, now = Date.now()): void {
    const day = dayAt(now);
    if (day !== this.#day) this.#seen.clear();
    this.#day = day;
    const said = JSON.stringify([slug, locale, address]);
    const digest = createHmac('sha256', this.#salt).update(said).digest('base64url');
    if (this.#seen.has(digest) || this.#seen.size >= mostReaders) return;
    this.#seen.add(digest);
    const key = `${slug} ${locale} ${day}`;
    const { count } = this.#counts.get(key) ?? { count: 0 };
    this.#counts.set(key, { slug, locale, day, count: count + 1 });
  }

  /** What was counted since it was taken last. */
  take(): Row[] {
    const counted = [...this.#counts.values()];
    this.#counts = new Map();
    return counted;
  }
}

/** Adds what was counted. What is no article any more is left out. */
export async function keepReads(db: Queries, counted: Row[]): Promise<void> {
  for (let at = 0; at < counted.length; at += together) {
    const some = counted.slice(at, at + together);
    const slugs = some.map(({ slug }) => slug);
    const here = await db.select({ slug: articles.slug }).from(articles).where(inArray(articles.slug, slugs));
    const known = new Set(here.map(({ slug }) => slug));
    const rows = some.filter(({ slug }) => known.has(slug));
    if (rows.length === 0) continue;
    await db
      .insert(articleReads)
      .values(rows)
      .onConflictDoUpdate({
        target: [articleReads.slug, articleReads.locale, articleReads.day],
        set: { count: sql`${articleReads.count} + excluded.count` },
      });
  }
}

/** How often an article was read in each language on each day since then, days in order. */
export const readsByDay = (db: Queries, slug: string, since: number) =>
  db
    .select({ locale: articleReads.locale, day: articleReads.day, count: articleReads.count })
    .from(articleReads)
    .where(isSince(eq(articleReads.slug, slug), since))
    .orderBy(asc(articleReads.day));

/** Of some articles, how often each was read since a day, in both languages. */
export async function readsOf(db: Queries, slugs: string[], since: number): Promise<Map<string, number>> {
  const { slug } = articleReads;
  const rows = await db
    .select({ slug, count: sql<number>`sum(${articleReads.count})` })
    .from(articleReads)
    .where(isSince(inArray(slug, slugs), since))
    .groupBy(slug);
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}

// Languages are named so that the days of each are one stretch of the index.
const isSince = (which: ReturnType<typeof eq>, since: number) =>
  and(which, inArray(articleReads.locale, [...locales]), gte(articleReads.day, since));
