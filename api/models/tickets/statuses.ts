import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { priorities, statuses } from '../../db/schema.ts';
import { tickets } from '../../db/schema.ts';
import { record } from '../../events/log.ts';
import type { Staff } from '../../who/viewer.ts';
import { voice } from '../people/voices.ts';
import { ticketNumbered } from './customers.ts';
import { noteSolved } from './outcomes.ts';
import type { Ticket } from './tickets.ts';

export type Status = (typeof statuses)[number];
type Priority = (typeof priorities)[number];

/**
 * Puts a ticket in a state, by an agent or (without one) by the customer, whom `from` tells apart where they are counted; nothing happens
 * when it is there already.
 */
export async function setStatus(
  tx: Queries,
  ticket: Ticket,
  to: Status,
  by?: Pick<Staff, 'id'>,
  from?: string,
): Promise<void> {
  const { status: before } = await ticketNumbered(tx, ticket.number);
  if (before === to) return;
  const now = new Date();
  await tx
    .update(tickets)
    .set({ status: to, updatedAt: now, solvedAt: to === 'solved' ? now : null })
    .where(eq(tickets.number, ticket.number));
  if (to === 'solved')
    await noteSolved(tx, ticket.number, from === undefined ? null : await voice(tx, from, 'solved'));
  const data = { from: before, to };
  await record(tx, { kind: 'ticket.status', ticket: ticket.number, actor: by?.id, data });
}

/** "This solved it", says the customer, or not after all. */
export const markSolved = (db: Database, ticket: Ticket, solved: boolean, from?: string): Promise<void> =>
  db.transaction((tx) => setStatus(tx, ticket, solved ? 'solved' : 'open', undefined, from));

export type TicketChange = { status?: Status; priority?: Priority; problemType?: string };

/** What an agent changes about a ticket, each change an event of its own. */
export const changeTicket = (db: Database, ticket: Ticket, change: TicketChange, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const { status, priority, problemType } = change;
    if (status) await setStatus(tx, ticket, status, by);
    if (priority && priority !== ticket.priority) {
      await update(tx, ticket, { priority });
      const data = { from: ticket.priority, to: priority };
      await record(tx, { kind: 'ticket.priority', ticket: ticket.number, actor: by.id, data });
    }
    if (problemType && problemType !== ticket.problemType) {
      await update(tx, ticket, { problemType });
      const data = { from: ticket.problemType, to: problemType };
      await record(tx, { kind: 'ticket.problem-type', ticket: ticket.number, actor: by.id, data });
    }
  });

const update = (tx: Queries, ticket: Ticket, set: Partial<Ticket>) =>
  tx
    .update(tickets)
    .set({ ...set, updatedAt: new Date() })
    .where(eq(tickets.number, ticket.number));
