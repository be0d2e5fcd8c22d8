import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { ticketNumbered } from './customers.ts';

/** Takes a ticket out of every list but that of the spam, or puts it back where it stood. */
export const markSpam = (db: Database, number: number, spam: boolean, by: Staff): Promise<void> =>
  db.transaction((tx) => callSpam(tx, number, spam, by));

/** The same in the transaction of something larger. */
export async function callSpam(tx: Queries, number: number, spam: boolean, by: Staff): Promise<void> {
  const { spamAt } = await ticketNumbered(tx, number);
  if ((spamAt !== null) === spam) return;
  const now = new Date();
  await tx
    .update(tickets)
    .set({ spamAt: spam ? now : null, updatedAt: now })
    .where(eq(tickets.number, number));
  await record(tx, { kind: 'ticket.spam', ticket: number, actor: by.id, data: { from: !spam, to: spam } });
  await keepTime(tx, number);
}
