import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { deliveries, events } from '../db/schema/events.ts';

/**
 * What a mail server says of an address that it does not take: it answers, and takes others.
 * nodemailer 10.6.0, `smtp-connection`: "Can't send mail - all recipients were rejected" (read 2026-11-30).
 */
const refusal = 'recipients were rejected';

/** Whether a try failed for what it was about, and not because whoever should have taken it does not answer. */
export const isOfOneAddress = (error: string | null): boolean => error?.includes(refusal) ?? false;

/** A subscriber that cannot do what follows, and tries again. */
export type HeldUp = {
  subscriber: string;
  /** How many events wait. */
  waiting: number;
  /** When the first of them happened. */
  since: string;
  /** Why the last try failed; secrets were taken out when it was noted. */
  error: string | null;
  /** When the next try is due. */
  next: string;
  /** Whether nothing of it gets through: not only one address, say, that does not exist. */
  stuck: boolean;
};

/** The subscribers that have something to try again, by name. */
export async function heldUp(db: Queries): Promise<HeldUp[]> {
  const stuck = sql<number>`sum(${deliveries.attempts} > 0 and instr(${deliveries.error}, ${refusal}) = 0)`;
  const rows = await db
    .select({
      subscriber: deliveries.subscriber,
      waiting: sql<number>`count(*)`,
      since: sql<number>`min(${events.at})`,
      next: sql<number>`min(${deliveries.dueAt})`,
      stuck,
    })
    .from(deliveries)
    .innerJoin(events, eq(deliveries.event, events.id))
    .where(isNull(deliveries.failedAt))
    .groupBy(deliveries.subscriber)
    .having(sql`max(${deliveries.attempts}) > 0`)
    .orderBy(deliveries.subscriber);
  return Promise.all(
    rows.map(async ({ since, next, stuck, ...row }) => ({
      ...row,
      since: new Date(since).toISOString(),
      next: new Date(next).toISOString(),
      stuck: stuck > 0,
      error: await lastError(db, row.subscriber),
    })),
  );
}

async function lastError(db: Queries, subscriber: string): Promise<string | null> {
  const [last] = await db
    .select({ error: deliveries.error })
    .from(deliveries)
    .where(
      and(eq(deliveries.subscriber, subscriber), isNull(deliveries.failedAt), isNotNull(deliveries.error)),
    )
    .orderBy(desc(deliveries.dueAt))
    .limit(1);
  return last?.error ?? null;
}
