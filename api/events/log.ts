import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { kept } from '../db/kept.ts';
import { events } from '../db/schema/events.ts';
import type { Event, EventKind, NewEvent, TicketEvent } from './kinds.ts';
import { readEvent } from './kinds.ts';

/** Appends to the log; call it in the transaction that makes the change. */
export async function record(tx: Queries, event: NewEvent): Promise<void> {
  await recording(tx, event);
}

/** The statement that appends to the log, for those that are written together. */
export const recording = (db: Queries, event: NewEvent | OfOneToBe) => db.insert(events).values(event);

/** What happens to a ticket whose number is chosen as it is written. */
type OfOneToBe = ToBe<NewEvent>;
type ToBe<E> = E extends { ticket: number } ? Omit<E, 'ticket'> & { ticket: SQL<number> } : never;

/** A part of the log: what could be read of it, what not, and the id to go on after. */
export type Page = { events: Event[]; unread: { id: number; kind: string }[]; last: number };

/** Up to 500 events after the one with this id, oldest first; at the end of the log `last` is that id. */
export async function eventsAfter(db: Queries, id: number, most = 500): Promise<Page> {
  const rows = await db.select().from(events).where(gt(events.id, id)).orderBy(asc(events.id)).limit(most);
  const page: Page = { events: [], unread: [], last: rows.at(-1)?.id ?? id };
  for (const row of rows) {
    const event = readEvent(row);
    if (event) page.events.push(event);
    else page.unread.push({ id: row.id, kind: row.kind });
  }
  return page;
}

export async function eventNumbered(db: Queries, id: number): Promise<Event | undefined> {
  const [row] = await db.select().from(events).where(eq(events.id, id));
  return row && readEvent(row);
}

/** So much of a ticket's history is told at once. */
const mostTold = 200;

const ever = Number.MAX_SAFE_INTEGER;
const told = kept((db, ticket: SQL<number>, stretch: SQL<string>) =>
  db
    .select()
    .from(events)
    .where(
      and(
        eq(events.ticket, ticket),
        gte(events.at, sql`${stretch} ->> 0`),
        lt(events.at, sql`${stretch} ->> 1`),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(mostTold),
);

/** The history of a ticket, oldest first: of some stretch of time, and of much the latest. */
export async function eventsOfTicket(
  db: Queries,
  ticket: number,
  { from, until }: { from?: Date | undefined; until?: Date | undefined } = {},
): Promise<TicketEvent[]> {
  const rows = await told(db, ticket, JSON.stringify([from?.getTime() ?? 0, until?.getTime() ?? ever]));
  return rows.reverse().map(readEvent).filter(isOfTicket);
}

/** What was told when a ticket was filed. */
export async function filingOf(db: Queries, ticket: number): Promise<TicketEvent | undefined> {
  const [row] = await db
    .select()
    .from(events)
    .where(eq(events.ticket, ticket))
    .orderBy(asc(events.at), asc(events.id))
    .limit(1);
  const event = row && readEvent(row);
  return isOfTicket(event) ? event : undefined;
}

const isOfTicket = (event: Event | undefined): event is TicketEvent => typeof event?.ticket === 'number';

/** The history of an article, oldest first. */
export async function eventsOfArticle(db: Queries, slug: string, kinds: EventKind[]): Promise<Event[]> {
  const rows = await db
    .select()
    .from(events)
    .where(and(eq(events.slug, slug), inArray(events.kind, kinds)))
    .orderBy(asc(events.id));
  return rows.flatMap((row) => readEvent(row) ?? []);
}
