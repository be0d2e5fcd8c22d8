import { and, count, desc, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import { standings } from '../../db/schema/reviews.ts';
import { articleReads } from '../../db/schema/studio.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { isItsStanding } from '../reviews/standings.ts';

/** Something of an article that waits for an editor, and how many read it since some day. */
export type Waiting = { slug: string; locale: Locale; reads: number };

const { slug, locale, behindSince, publishedRevision, updatedBy, updatedAt, version, publishedVersion } =
  translations;

/** How often it was read since a day: the days of each language are one stretch of the index. */
const readsSince = (db: Queries, since: number, ...where: ReturnType<typeof eq>[]) =>
  db
    .select({ sum: sql<number>`coalesce(sum(${articleReads.count}), 0)` })
    .from(articleReads)
    .where(and(eq(articleReads.slug, slug), gte(articleReads.day, since), ...where));

/** Languages that are behind the other one, of what most people read first. */
export function behind(db: Queries, since: number, most: number): Promise<Waiting[]> {
  const reads = readsSince(db, since, eq(articleReads.locale, locale));
  return db
    .select({ slug, locale, reads: sql<number>`${reads}`.as('reads') })
    .from(translations)
    .where(isNotNull(behindSince))
    .orderBy(sql`reads desc`, slug)
    .limit(most);
}

/** Of articles by their published languages: one is missing, and was not put away for good. */
const isAlone = sql`count(*) < ${locales.length} and not exists (
  select 1 from ${standings} where ${standings.slug} = ${slug} and ${standings.stage} = 'archived')`;

/** Articles that are published in one language alone, by the one they miss: what most people asked for in that one first. */
export function missing(db: Queries, since: number, most: number): Promise<Waiting[]> {
  const missed = sql<Locale>`case ${locale} when 'ar' then 'en' else 'ar' end`;
  const reads = readsSince(db, since, eq(articleReads.locale, missed));
  return db
    .select({ slug, locale: missed.as('missed'), reads: sql<number>`${reads}`.as('reads') })
    .from(translations)
    .where(isNotNull(publishedRevision))
    .groupBy(slug)
    .having(isAlone)
    .orderBy(sql`reads desc`, slug)
    .limit(most);
}

/** How many languages are behind, and how many articles miss one. */
export async function countWaiting(db: Queries): Promise<{ behind: number; missing: number }> {
  const [late] = await db.select({ count: count() }).from(translations).where(isNotNull(behindSince));
  const single = db
    .select({ slug })
    .from(translations)
    .where(isNotNull(publishedRevision))
    .groupBy(slug)
    .having(isAlone)
    .as('single');
  const [alone] = await db.select({ count: count() }).from(single);
  return { behind: late?.count ?? 0, missing: alone?.count ?? 0 };
}

/** Drafts that somebody wrote last and readers do not see yet, with how far each has come, the latest first. */
export const draftsOf = (db: Queries, agent: string, most: number) =>
  db
    .select({
      ...{ slug, locale, title: translations.title, updatedAt, version, publishedVersion },
      stage: standings.stage,
    })
    .from(translations)
    .leftJoin(standings, isItsStanding)
    .where(
      and(
        eq(updatedBy, agent),
        or(isNull(publishedVersion), ne(publishedVersion, version)),
        or(isNull(standings.stage), ne(standings.stage, 'archived')),
      ),
    )
    .orderBy(desc(updatedAt))
    .limit(most);
