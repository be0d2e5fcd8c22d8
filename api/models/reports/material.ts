import { and, asc, eq, gt, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { answers } from '../../db/schema/answers.ts';
import { events } from '../../db/schema/events.ts';
import { facts } from '../../db/schema/facts.ts';
import { ratings } from '../../db/schema/ratings.ts';
import type { Removed } from '../../db/schema/tickets.ts';
import { messages, suggestions, tickets } from '../../db/schema/tickets.ts';
import type { TicketEvent } from '../../events/kinds.ts';
import { readEvent } from '../../events/kinds.ts';
import type { Level } from '../service-levels/levels.ts';
import { readLevels } from '../service-levels/levels.ts';

type Ticket = typeof tickets.$inferSelect;

/** All that is known of a ticket, as far as it is counted. */
export type Material = {
  ticket: Ticket;
  /** Oldest first. */
  events: TicketEvent[];
  level: Level | undefined;
  /** Where the payment was made; empty where that is not known. */
  country: string;
  rating: typeof ratings.$inferSelect | undefined;
  suggestions: { shown: number; opened: number };
  /** Whether an answer that was suggested was sent. */
  sent: boolean;
  /** The customer said that it is solved before anybody answered. */
  contained: { at: number; until: number; verified: boolean } | undefined;
  /** The secrets that were taken out of what the customer wrote. */
  removed: { at: Date; found: Removed }[];
};

const week = 7 * 24 * 60 * 60_000;

/** Of these tickets, read at once. */
export async function materialOf(tx: Queries, numbers: number[], now: number): Promise<Material[]> {
  const [all, happened, levels, rated, shown, composed, written, known] = await Promise.all([
    tx.select().from(tickets).where(inArray(tickets.number, numbers)),
    tx.select().from(events).where(inArray(events.ticket, numbers)).orderBy(asc(events.id)),
    readLevels(tx),
    tx.select().from(ratings).where(inArray(ratings.ticket, numbers)),
    suggestedFor(tx, numbers),
    sentFor(tx, numbers),
    removedFrom(tx, numbers),
    countriesOf(tx, numbers),
  ]);
  const history = Map.groupBy(happened.map(readEvent).filter(isOfTicket), ({ ticket }) => ticket);
  const removed = Map.groupBy(written, ({ ticket }) => ticket);
  return Promise.all(
    all.map(async (ticket) => {
      const { number } = ticket;
      const events = history.get(number) ?? [];
      const suggested = shown.find((row) => row.ticket === number);
      return {
        ticket,
        events,
        level: levels.all.find(({ id }) => id === ticket.serviceLevel),
        country: known.find((row) => row.ticket === number)?.value ?? '',
        rating: rated.find((row) => row.ticket === number),
        suggestions: { shown: suggested?.shown ?? 0, opened: suggested?.opened ?? 0 },
        sent: (suggested?.inserted ?? 0) > 0 || composed.some((row) => row.ticket === number),
        contained: await containedIn(tx, ticket, events, now),
        removed: removed.get(number) ?? [],
      };
    }),
  );
}

const isOfTicket = (event: ReturnType<typeof readEvent>): event is TicketEvent =>
  typeof event?.ticket === 'number';

const countriesOf = (tx: Queries, numbers: number[]) =>
  tx
    .select({ ticket: facts.ticket, value: facts.value })
    .from(facts)
    .where(and(inArray(facts.ticket, numbers), eq(facts.kind, 'country')));

const suggestedFor = (tx: Queries, numbers: number[]) =>
  tx
    .select({
      ticket: suggestions.ticket,
      shown: sql<number>`count(*)`,
      opened: sql<number>`count(${suggestions.openedAt})`,
      inserted: sql<number>`count(${suggestions.insertedAt})`,
    })
    .from(suggestions)
    .where(inArray(suggestions.ticket, numbers))
    .groupBy(suggestions.ticket);

const sentFor = (tx: Queries, numbers: number[]) =>
  tx
    .selectDistinct({ ticket: answers.ticket })
    .from(answers)
    .where(and(inArray(answers.ticket, numbers), isNotNull(answers.sentAt)));

const removedFrom = (tx: Queries, numbers: number[]) =>
  tx
    .select({ ticket: messages.ticket, at: messages.createdAt, found: messages.removed })
    .from(messages)
    .where(
      and(
        inArray(messages.ticket, numbers),
        eq(messages.author, 'customer'),
        sql`${messages.removed} <> '[]'`,
      ),
    );

/** Solved by its customer alone. It is verified once a week has passed in which it stayed so and they filed no other. */
async function containedIn(
  tx: Queries,
  { number, email, status }: Ticket,
  events: TicketEvent[],
  now: number,
): Promise<Material['contained']> {
  const first = events.find(
    ({ kind, data }) => kind === 'ticket.replied' || (kind === 'ticket.status' && data.to === 'solved'),
  );
  // Who says nothing has not said that it is solved.
  const said = first?.kind === 'ticket.status' && first.actor === null && !first.data.silence;
  if (!said) return undefined;
  const at = Date.parse(first.at);
  const until = at + week;
  const stays =
    status === 'solved' &&
    events.every(({ kind, data }) => kind !== 'ticket.status' || data.from !== 'solved');
  if (!stays || now < until) return { at, until, verified: false };
  const [other] = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(
      and(
        eq(tickets.email, email),
        ne(tickets.number, number),
        gt(tickets.createdAt, new Date(at)),
        lte(tickets.createdAt, new Date(until)),
      ),
    )
    .limit(1);
  return { at, until, verified: other === undefined };
}
