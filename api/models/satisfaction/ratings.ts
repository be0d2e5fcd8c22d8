import type { SQL } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { ratings } from '../../db/schema/ratings.ts';
import { record } from '../../events/log.ts';
import { Conflict } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { redact } from '../../privacy/redact.ts';
import { ticketNumbered } from '../tickets/customers.ts';
import { redactInThread } from '../tickets/secrets.ts';
import type { Ticket } from '../tickets/tickets.ts';

/** What customers say of our help: asked once for each solution, and changed for a while by whoever changes their mind. */

type Rating = typeof ratings.$inferSelect;

const day = 24 * 60 * 60_000;
const askedFor = 30 * day;
const changeableFor = 7 * day;

const ratingsOf = kept((db, ticket: SQL<number>) =>
  db.select().from(ratings).where(eq(ratings.ticket, ticket)),
);

export async function ratingOf(db: Queries, ticket: number): Promise<Rating | undefined> {
  const [rating] = await ratingsOf(db, ticket);
  return rating;
}

/** Whether a customer is asked about the solution of their ticket, or may still change what they said of it. */
export function mayRate(
  { status, spamAt, solvedAt }: Pick<Ticket, 'status' | 'spamAt' | 'solvedAt'>,
  rating: Rating | undefined,
  now = Date.now(),
): boolean {
  if (status !== 'solved' || spamAt || !solvedAt) return false;
  return now < (isOf(rating, solvedAt) ? rating.at.getTime() + changeableFor : solvedAt.getTime() + askedFor);
}

/** What was said of this solution; what was said of one before is asked again. */
export const isOf = (rating: Rating | undefined, solvedAt: Date | null): rating is Rating =>
  rating !== undefined && rating.solvedAt.getTime() === solvedAt?.getTime();

type Said = { score: number; comment?: string | undefined; locale: Locale };

/**
 * Keeps what a customer says. A comment that was left out stays as it was, an empty one goes; the same said again changes nothing.
 * @throws Conflict when it is not asked, or asked no more
 */
export async function rate(db: Database, number: number, said: Said): Promise<void> {
  // Before the transaction: a long text takes a while.
  const clean = said.comment === undefined ? undefined : redact(said.comment);
  await db.transaction(async (tx) => {
    const ticket = await ticketNumbered(tx, number);
    const rating = await ratingOf(tx, number);
    if (!ticket.solvedAt || !mayRate(ticket, rating)) throw new Conflict();
    const before = isOf(rating, ticket.solvedAt) ? rating : undefined;
    const comment = clean && (await redactInThread(tx, number, clean));
    const words = comment
      ? { comment: comment.text || null, removed: comment.found, locale: said.locale }
      : {
          comment: before?.comment ?? null,
          removed: before?.removed ?? [],
          locale: before?.locale ?? said.locale,
        };
    if (before?.score === said.score && before.comment === words.comment) return;
    const row = { score: said.score, ...words, solvedAt: ticket.solvedAt, at: before?.at ?? new Date() };
    await tx
      .insert(ratings)
      .values({ ticket: number, ...row })
      .onConflictDoUpdate({ target: ratings.ticket, set: row });
    const data = { from: before?.score ?? null, to: said.score, comment: words.comment !== null };
    await record(tx, { kind: 'ticket.rated', ticket: number, data });
  });
}
