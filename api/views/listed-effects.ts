import { z } from '@hono/zod-openapi';
import { count, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { feedback } from '../db/schema/articles.ts';
import { articleReads } from '../db/schema/studio.ts';
import { locales } from '../ground/locale.ts';
import { shareOf } from '../models/articles/confidence.ts';
import { dayAt } from '../models/reports/measures.ts';

/** What a list tells of what an article did. */
export const listedEffect = {
  reads: z
    .array(z.number())
    .openapi({ description: 'How many read it on each of the last days, in both languages' }),
  helped: z.number().nullable().openapi({ description: 'The share of those who answered whom it helped' }),
};

type Effect = { reads: number[]; helped: number | null };

const shownDays = 14;

/** What each of these articles did. */
export async function effectsOf(db: Queries, slugs: string[]): Promise<(slug: string) => Effect> {
  const first = dayAt(Date.now()) - shownDays + 1;
  const { slug, locale, day } = articleReads;
  const reads = await db
    .select({ slug, day, count: articleReads.count })
    .from(articleReads)
    .where(sql`${inArray(slug, slugs)} and ${inArray(locale, [...locales])} and ${day} >= ${first}`);
  const votes = await db
    .select({ slug: feedback.slug, yes: sql<number>`sum(${feedback.helpful})`, all: count() })
    .from(feedback)
    .where(inArray(feedback.slug, slugs))
    .groupBy(feedback.slug);
  const shares = new Map(votes.map(({ slug, yes, all }) => [slug, shareOf(yes, all)?.share ?? null]));
  const days = new Map(slugs.map((slug) => [slug, Array.from({ length: shownDays }, () => 0)]));
  for (const { slug, day, count } of reads) {
    const of = days.get(slug);
    if (of) of[day - first] = (of[day - first] ?? 0) + count;
  }
  return (slug) => ({ reads: days.get(slug) ?? [], helped: shares.get(slug) ?? null });
}
