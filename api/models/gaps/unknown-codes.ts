import { desc, gte, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { unknownCodes } from '../../db/schema/studio.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import { dayAt } from '../reports/measures.ts';

const mostCodes = 100;
/** No code is longer; what is, is a sentence, and somebody else's. */
const longest = 60;

/** Keeps that a code was looked up which we do not know; `asked` is redacted. What cannot be a code is left out. */
export async function noteUnknown(db: Queries, asked: Clean, locale: Locale): Promise<void> {
  if (asked.length > longest || !/\p{N}|_/u.test(asked)) return;
  await db
    .insert(unknownCodes)
    .values({ day: dayAt(Date.now()), locale, asked, count: 1 })
    .onConflictDoUpdate({
      target: [unknownCodes.day, unknownCodes.locale, unknownCodes.asked],
      set: { count: sql`${unknownCodes.count} + 1` },
    });
}

/** Codes that were looked up without an answer since a day, in each language; most often first. */
export const codesWithoutAnswer = (db: Queries, since: number) =>
  db
    .select({
      asked: unknownCodes.asked,
      locale: unknownCodes.locale,
      count: sql<number>`sum(${unknownCodes.count})`,
    })
    .from(unknownCodes)
    .where(gte(unknownCodes.day, since))
    .groupBy(unknownCodes.asked, unknownCodes.locale)
    .orderBy(({ count }) => desc(count))
    .limit(mostCodes);
