import type { SQL } from 'drizzle-orm';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { events } from '../../db/schema/events.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { ticketNumbered } from './customers.ts';

/** What a ticket is about, as an agent or (without one) its customer says; null for none of the problems. */
export async function sayType(
  tx: Queries,
  number: number,
  to: string | null,
  by?: Pick<Staff, 'id'>,
): Promise<void> {
  const { problemType: from } = await ticketNumbered(tx, number);
  await tx.update(tickets).set({ problemType: to, updatedAt: new Date() }).where(eq(tickets.number, number));
  await recordType(tx, number, { from, to }, by);
}

/** Keeps that somebody said what a ticket is about: it is not asked again, and may teach. */
export const recordType = (
  tx: Queries,
  ticket: number,
  data: { from: string | null; to: string | null },
  by?: Pick<Staff, 'id'>,
): Promise<void> => record(tx, { kind: 'ticket.problem-type', ticket, ...(by && { actor: by.id }), data });

/** The answer of an agent or (without one) of a customer who was asked what a ticket is about: to confirm a guess is one, too. */
export const answerType = (db: Database, number: number, to: string | null, by?: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    await sayType(tx, number, to, by);
    await keepTime(tx, number);
  });

/** Whether anybody has said what a ticket is about. */
export async function isTypeSaid(db: Queries, ticket: number): Promise<boolean> {
  return (await typesSaid(db, ticket)).length > 0;
}

const typesSaid = kept((db, ticket: SQL<number>) =>
  db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.ticket, ticket), eq(events.kind, 'ticket.problem-type'), isNull(events.run)))
    .limit(1),
);
