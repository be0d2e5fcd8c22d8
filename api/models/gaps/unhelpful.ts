import { and, count, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { feedback } from '../../db/schema/articles.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import type { Share } from '../articles/confidence.ts';
import { shareOf } from '../articles/confidence.ts';

/** Fewer "no" than this tell nothing yet. */
const least = 3;
/** An article helps too few where even the upper end of the interval stays below this share. */
const enough = 0.7;
const mostArticles = 200;
const mostReasons = 5;

/** Why an article did not help, in its reader's words. */
export type Reason = { text: Clean; locale: Locale };
export type Unhelpful = { slug: string; helped: Share; reasons: Reason[] };

/** Articles that helped too few since then, most "no" first: of few answers only what is clear. */
export async function helpedTooFew(db: Queries, since: Date): Promise<Unhelpful[]> {
  const { slug, helpful, createdAt } = feedback;
  const noes = await db
    .select({ slug, noes: count() })
    .from(feedback)
    // Written out, and not grouped along another index: those of the days asked for are one stretch of `feedback_no`.
    .where(and(sql`${helpful} = 0`, gt(createdAt, since)))
    .groupBy(sql`+${slug}`)
    .having(({ noes }) => sql`${noes} >= ${least}`)
    .orderBy(({ noes }) => desc(noes))
    .limit(mostArticles);
  const slugs = noes.map((row) => row.slug);
  const votes = await db
    .select({ slug, yes: sql<number>`sum(${helpful})`, all: count() })
    .from(feedback)
    .where(and(inArray(slug, slugs), gt(createdAt, since)))
    .groupBy(slug);
  const shares = new Map(votes.map(({ slug, yes, all }) => [slug, shareOf(yes, all)]));
  const few = slugs.flatMap((slug) => {
    const helped = shares.get(slug);
    return helped && helped.high < enough ? [{ slug, helped }] : [];
  });
  return Promise.all(few.map(async (one) => ({ ...one, reasons: await reasonsAgainst(db, one.slug) })));
}

/** The last reasons for "no", newest first. */
export async function reasonsAgainst(db: Queries, slug: string, most = mostReasons): Promise<Reason[]> {
  const rows = await db
    .select({ text: feedback.reason, locale: feedback.locale })
    .from(feedback)
    .where(and(eq(feedback.slug, slug), eq(feedback.helpful, false), isNotNull(feedback.reason)))
    .orderBy(desc(feedback.id))
    .limit(most);
  return rows.flatMap(({ text, locale }) => (text === null ? [] : [{ text, locale }]));
}
