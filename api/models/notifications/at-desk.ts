import { gte } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { atDesk } from '../../db/schema/notifications.ts';
import type { Staff } from '../../who/viewer.ts';

/** An agent has the desk open. */
export async function noteAtDesk(db: Queries, { id }: Pick<Staff, 'id'>): Promise<void> {
  const at = new Date();
  await db.insert(atDesk).values({ agent: id, at }).onConflictDoUpdate({ target: atDesk.agent, set: { at } });
}

/** Without an open desk since then, somebody is not there: for ten minutes. */
const untilAway = (): Date => new Date(Date.now() - 10 * 60_000);

/** Whether somebody who was seen at their desk then is there. */
export const isAtDesk = (seenAt: Date | null): boolean => seenAt !== null && seenAt >= untilAway();

/** The ids of those who are at their desks. */
export async function atTheirDesks(db: Queries): Promise<Set<string>> {
  const rows = await db.select({ agent: atDesk.agent }).from(atDesk).where(gte(atDesk.at, untilAway()));
  return new Set(rows.map(({ agent }) => agent));
}
