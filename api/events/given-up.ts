import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { deliveries, events } from '../db/schema/events.ts';
import { NotFound } from '../ground/failures.ts';

/** What subscribers have given up: for an administrator to look at, to have tried again or to let go. */

const pageSize = 50;

/** The last given up first, before the one with this id. */
export async function givenUp(db: Queries, before?: number) {
  const rows = await db
    .select({
      id: deliveries.id,
      subscriber: deliveries.subscriber,
      kind: events.kind,
      ticket: deliveries.ticket,
      at: events.at,
      attempts: deliveries.attempts,
      error: deliveries.error,
      failedAt: deliveries.failedAt,
    })
    .from(deliveries)
    .innerJoin(events, eq(deliveries.event, events.id))
    .where(and(isNotNull(deliveries.failedAt), before === undefined ? undefined : lt(deliveries.id, before)))
    .orderBy(desc(deliveries.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return { failures: page, next: rows.length > pageSize ? String(page.at(-1)?.id) : null };
}

const anew = () => ({ failedAt: null, attempts: 0, dueAt: new Date() });
const isGivenUp = (id: number) => and(eq(deliveries.id, id), isNotNull(deliveries.failedAt));

/** Has it tried again, as often as at first. @throws NotFound */
export async function tryAgain(db: Queries, id: number): Promise<void> {
  const found = await db.update(deliveries).set(anew()).where(isGivenUp(id)).returning({ id: deliveries.id });
  if (found.length === 0) throw new NotFound();
}

/** Has everything tried again now that was given up or put off, as after a mail server was away for days. */
export async function tryAllAgain(db: Queries): Promise<void> {
  await db.update(deliveries).set({ dueAt: new Date() }).where(isNull(deliveries.failedAt));
  await db.update(deliveries).set(anew()).where(isNotNull(deliveries.failedAt));
}

/** Lets it go: it is not done any more. @throws NotFound */
export async function letGo(db: Queries, id: number): Promise<void> {
  const found = await db.delete(deliveries).where(isGivenUp(id)).returning({ id: deliveries.id });
  if (found.length === 0) throw new NotFound();
}
