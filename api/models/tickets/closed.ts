import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import { record } from '../../events/log.ts';
import type { Ticket } from './tickets.ts';

const day = 24 * 60 * 60_000;

/** Whether a ticket is over for good: its talk goes on elsewhere, or it was solved more than so many days ago. What is written then opens another. */
export const isClosed = (
  { mergedInto, status, solvedAt }: Pick<Ticket, 'mergedInto' | 'status' | 'solvedAt'>,
  afterDays: number,
): boolean =>
  mergedInto !== null ||
  (afterDays > 0 &&
    status === 'solved' &&
    solvedAt !== null &&
    Date.now() - solvedAt.getTime() > afterDays * day);

/** Both tickets tell that one goes on in the other, once. */
export const recordContinued = (db: Database, from: number, to: number): Promise<void> =>
  db.transaction(async (tx) => {
    const told = await tx.$count(events, and(eq(events.ticket, to), eq(events.kind, 'ticket.continued')));
    if (told > 0) return;
    for (const ticket of [from, to])
      await record(tx, { kind: 'ticket.continued', ticket, data: { from, to } });
  });
