import { createHash } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { uses } from '../../db/schema/uses.ts';

/**
 * Counts one more use of something, by all processes together; a stretch of `ms` begins with the first.
 * @param what what is used and by whom, of which only a digest is kept
 * @returns how many there were in this stretch, and in how many ms it ends, named as rate-limiter-flexible does
 */
export async function countUse(
  db: Queries,
  what: string[],
  ms: number,
): Promise<{ consumedPoints: number; msBeforeNext: number }> {
  const now = Date.now();
  const isOver = sql`${uses.until} <= ${now}`;
  const first = { count: 1, until: new Date(now + ms) };
  const [counted] = await db
    .insert(uses)
    .values({ digest: digestOf(what), ...first })
    .onConflictDoUpdate({
      target: uses.digest,
      set: {
        count: sql`case when ${isOver} then 1 else ${uses.count} + 1 end`,
        until: sql`case when ${isOver} then excluded.until else ${uses.until} end`,
      },
    })
    .returning({ count: uses.count, until: uses.until });
  const { count, until } = counted ?? first;
  return { consumedPoints: count, msBeforeNext: until.getTime() - now };
}

/** Takes one use back. */
export const takeUseBack = (db: Queries, what: string[]) =>
  db
    .update(uses)
    .set({ count: sql`${uses.count} - 1` })
    .where(and(eq(uses.digest, digestOf(what)), gt(uses.count, 0)));

const digestOf = (what: string[]): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64url');
