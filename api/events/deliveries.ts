import type { SQL } from 'drizzle-orm';
import { and, asc, eq, isNull, lt, lte, max, sql } from 'drizzle-orm';
import type { Database, Queries } from '../db/client.ts';
import { deliveries, events, subscribers } from '../db/schema/events.ts';
import type { Event } from './kinds.ts';

/** Where subscribers stand: how far each has come in the log, and which events it put off. */

export type Delivery = typeof deliveries.$inferSelect;

/** Tried so often, over about a day, before it is given up. */
export const mostAttempts = 32;
const longestPause = 60 * 60_000;

/** A subscriber that is new begins with what happens from now on. */
export async function beginAtEnd(db: Queries, name: string): Promise<void> {
  const [newest] = await db.select({ id: max(events.id) }).from(events);
  await db
    .insert(subscribers)
    .values({ name, cursor: newest?.id ?? 0 })
    .onConflictDoNothing();
}

export async function cursorOf(db: Queries, name: string): Promise<number> {
  const [row] = await db.select().from(subscribers).where(eq(subscribers.name, name));
  return row?.cursor ?? 0;
}

/** Whether there may be something to do: an event put off that is due, or one after this. It only reads, and is all that is asked where nothing happens. */
export async function mayHaveWork(db: Queries, name: string, seen: number): Promise<boolean> {
  const due = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(isPending(name), lte(deliveries.dueAt, new Date())));
  const [row] = await db
    .select({
      work: sql<number>`exists ${due} or (select max(id) from ${events}) > max(${subscribers.cursor}, ${seen})`,
    })
    .from(subscribers)
    .where(eq(subscribers.name, name));
  return row?.work === 1;
}

/** Notes that all up to this event is done or put off. Whoever was slow takes nothing back. */
export async function advance(db: Queries, name: string, cursor: number): Promise<void> {
  await db
    .update(subscribers)
    .set({ cursor })
    .where(and(eq(subscribers.name, name), lt(subscribers.cursor, cursor)));
}

const isPending = (name: string): SQL | undefined =>
  and(eq(deliveries.subscriber, name), isNull(deliveries.failedAt));

/** Whether something that happened to this ticket before is still to be done. */
export async function hasPending(db: Queries, name: string, ticket: number): Promise<boolean> {
  const [one] = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(isPending(name), eq(deliveries.ticket, ticket)))
    .limit(1);
  return one !== undefined;
}

/** The next that is due, and has none of its ticket before it. */
export async function nextDue(db: Queries, name: string): Promise<Delivery | undefined> {
  const before = sql`select 1 from ${deliveries} as earlier where earlier.subscriber = ${deliveries.subscriber}
    and earlier.ticket = ${deliveries.ticket} and earlier.failed_at is null and earlier.event < ${deliveries.event}`;
  const [due] = await db
    .select()
    .from(deliveries)
    .where(and(isPending(name), lte(deliveries.dueAt, new Date()), sql`not exists (${before})`))
    .orderBy(asc(deliveries.dueAt), asc(deliveries.event))
    .limit(1);
  return due;
}

/** Puts an event off: because a try failed, or (without an error) until those before it are done. */
export const putOff = (
  db: Database,
  name: string,
  { id, ticket }: Event,
  error: string | null,
): Promise<void> =>
  db.transaction(async (tx) => {
    const attempts = error === null ? 0 : 1;
    const row = { subscriber: name, event: id, ticket, attempts, error, dueAt: afterPause(attempts) };
    await tx.insert(deliveries).values(row).onConflictDoNothing();
    await advance(tx, name, id);
  });

/**
 * Notes that one more try failed; the pause before the next is twice as long, and there is a last one.
 * @returns whether that was it.
 */
export async function noteFailure(db: Queries, { id, attempts }: Delivery, error: string): Promise<boolean> {
  const tried = attempts + 1;
  const failedAt = tried >= mostAttempts ? new Date() : null;
  await db
    .update(deliveries)
    .set({ attempts: tried, error, dueAt: afterPause(tried), failedAt })
    .where(eq(deliveries.id, id));
  return failedAt !== null;
}

export async function noteDone(db: Queries, { id }: Delivery): Promise<void> {
  await db.delete(deliveries).where(eq(deliveries.id, id));
}

const afterPause = (attempts: number): Date =>
  new Date(Date.now() + (attempts === 0 ? 0 : Math.min(1000 * 2 ** attempts, longestPause)));
