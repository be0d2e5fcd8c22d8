import { desc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { users } from '../../db/schema/people.ts';
import { closedGaps } from '../../db/schema/studio.ts';
import type { Clean } from '../../privacy/redact.ts';

/** An editor says that something is no gap, or none any more. */
export const closeGap = (
  db: Queries,
  { key, title }: { key: string; title: Clean },
  by: { id: string },
): Promise<unknown> => db.insert(closedGaps).values({ key, title, closedBy: by.id }).onConflictDoNothing();

/** It is one after all. */
export const openGap = (db: Queries, key: string): Promise<unknown> =>
  db.delete(closedGaps).where(eq(closedGaps.key, key));

/** Which of these were closed. */
export async function closedAmong(db: Queries, keys: string[]): Promise<Set<string>> {
  const rows = await db.select({ key: closedGaps.key }).from(closedGaps).where(inArray(closedGaps.key, keys));
  return new Set(rows.map(({ key }) => key));
}

/** The last that were closed, with who did so. */
export const lastClosed = (db: Queries, most: number) =>
  db
    .select({ key: closedGaps.key, title: closedGaps.title, at: closedGaps.closedAt, by: users.name })
    .from(closedGaps)
    .innerJoin(users, eq(closedGaps.closedBy, users.id))
    .orderBy(desc(closedGaps.closedAt))
    .limit(most);
