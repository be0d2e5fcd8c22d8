import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { today } from '../../ground/clock.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Kept } from '../../privacy/kept.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { ticketNumbered } from './customers.ts';

type FollowUp = { on: string; note?: string | undefined; kept?: Kept | undefined };

/** An agent wants a ticket before them again on a day by the region's clock; with null, on none. @throws Invalid for a day that is over */
export const followUp = (db: Database, number: number, wanted: FollowUp | null, by: Staff): Promise<void> =>
  db.transaction((tx) => followUpIn(tx, number, wanted, by));

/** The same in the transaction of something larger. */
export async function followUpIn(
  tx: Queries,
  number: number,
  wanted: FollowUp | null,
  by: Pick<Staff, 'id'>,
): Promise<void> {
  if (wanted && wanted.on < today()) throw new Invalid({ on: fieldTexts.pastDay });
  const { followUpOn: from } = await ticketNumbered(tx, number);
  if (!wanted && from === null) return;
  const note = wanted?.note ? redact(wanted.note, wanted.kept).text : null;
  await tx
    .update(tickets)
    .set({ followUpOn: wanted?.on ?? null, followUpNote: note, followUpBy: wanted ? by.id : null })
    .where(eq(tickets.number, number));
  const data = { from, to: wanted?.on ?? null };
  await record(tx, { kind: 'ticket.follow-up', ticket: number, actor: by.id, data });
}

const most = 200;

/** The tickets that this agent wanted to have before them today or earlier, the longest overdue first. */
export async function dueFollowUps(db: Queries, { id }: Pick<Staff, 'id'>): Promise<number[]> {
  const rows = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(isDue(id))
    .orderBy(asc(tickets.followUpOn), asc(tickets.number))
    .limit(most);
  return rows.map(({ number }) => number);
}

export const countDueFollowUps = (db: Queries, { id }: Pick<Staff, 'id'>): Promise<number> =>
  db.$count(tickets, isDue(id));

const isDue = (agent: string) => and(eq(tickets.followUpBy, agent), lte(tickets.followUpOn, today()));
