import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { priorities, statuses } from '../../db/schema/tickets.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { Conflict } from '../../ground/failures.ts';
import type { Staff } from '../../who/viewer.ts';
import { voice } from '../people/voices.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { ticketNumbered } from './customers.ts';
import { noteSolved } from './outcomes.ts';
import { sayType } from './problem-types.ts';

export type Status = (typeof statuses)[number];
type Priority = (typeof priorities)[number];

/**
 * Puts a ticket in a state, by an agent or (without one) by the customer, whom `from` tells apart where they are counted; nothing happens
 * when it is there already.
 */
export async function setStatus(
  tx: Queries,
  number: number,
  to: Status,
  by?: Pick<Staff, 'id'>,
  from?: string,
): Promise<void> {
  const { status: before } = await ticketNumbered(tx, number);
  if (before === to) return;
  const now = new Date();
  await tx
    .update(tickets)
    .set({ status: to, updatedAt: now, solvedAt: to === 'solved' ? now : null })
    .where(eq(tickets.number, number));
  if (to === 'solved')
    await noteSolved(tx, number, from === undefined ? null : await voice(tx, from, 'solved'));
  const data = { from: before, to };
  await record(tx, { kind: 'ticket.status', ticket: number, actor: by?.id, data });
}

/** "This solved it", says the customer, or not after all. */
export const markSolved = (db: Database, number: number, solved: boolean, from?: string): Promise<void> =>
  db.transaction(async (tx) => {
    await setStatus(tx, number, solved ? 'solved' : 'open', undefined, from);
    await keepTime(tx, number);
  });

export type TicketChange = { status?: Status; priority?: Priority; problemType?: string };

/** What an agent changes about a ticket, each change an event of its own. */
export const changeTicket = (db: Database, number: number, change: TicketChange, by: Staff): Promise<void> =>
  db.transaction((tx) => makeChange(tx, number, change, by));

/** The same in the transaction of something larger; without an agent, by a rule. */
export async function makeChange(
  tx: Queries,
  number: number,
  { status, priority, problemType }: TicketChange,
  by?: Pick<Staff, 'id'>,
): Promise<void> {
  const before = await ticketNumbered(tx, number);
  if (status && before.mergedInto !== null) throw new Conflict();
  if (status) await setStatus(tx, number, status, by);
  if (priority && priority !== before.priority)
    await setPriority(tx, number, { from: before.priority, to: priority }, by);
  if (problemType && problemType !== before.problemType) await sayType(tx, number, problemType, by);
  await keepTime(tx, number);
}

/** Whoever may be losing money while they write comes before what can wait; an agent's own word is not lowered. */
export async function raise(tx: Queries, number: number): Promise<void> {
  const { priority: from } = await ticketNumbered(tx, number);
  if (from === 'low' || from === 'normal') await setPriority(tx, number, { from, to: 'high' });
}

const above = { low: 'normal', normal: 'high', high: 'urgent', urgent: null } as const;

/** Its time runs out: it comes sooner in the lists, and is promised what it was promised before. */
export async function raiseInTime(tx: Queries, number: number): Promise<void> {
  const { priority: from, promisedAs } = await ticketNumbered(tx, number);
  const to = above[from];
  if (to === null) return;
  await setPriority(tx, number, { from, to });
  await tx
    .update(tickets)
    .set({ promisedAs: promisedAs ?? from })
    .where(eq(tickets.number, number));
}

type Move = { from: Priority; to: Priority };

async function setPriority(tx: Queries, number: number, data: Move, by?: Pick<Staff, 'id'>): Promise<void> {
  await tx
    .update(tickets)
    .set({ priority: data.to, promisedAs: null, updatedAt: new Date() })
    .where(eq(tickets.number, number));
  await record(tx, { kind: 'ticket.priority', ticket: number, actor: by?.id, data });
}
