import { and, desc, eq, gt, gte, lte } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import { mails } from '../../db/schema/mails.ts';
import { messages } from '../../db/schema/tickets.ts';

/** An answer so shortly before says how to go on if nothing is solved, in ms. */
const together = 60_000;
/** Whoever was told so shortly before knows, in ms, unless they wrote since. */
const lately = 60 * 60_000;

/** Whether a customer knows that their ticket was solved by this event: an answer came with it, or they were told shortly before. */
export async function knowsOfSolution(db: Queries, ticket: number, { at }: { at: string }): Promise<boolean> {
  const solvedAt = new Date(at);
  const since = (ms: number) => new Date(solvedAt.getTime() - ms);
  const written = (author: 'agent' | 'customer', from: Date) =>
    db
      .select({ id: messages.id })
      .from(messages)
      .where(
        and(
          eq(messages.ticket, ticket),
          eq(messages.kind, 'reply'),
          eq(messages.author, author),
          gte(messages.createdAt, from),
          lte(messages.createdAt, solvedAt),
        ),
      )
      .limit(1);
  if ((await written('agent', since(together))).length > 0) return true;
  const [told] = await db
    .select({ at: mails.sentAt })
    .from(events)
    .innerJoin(mails, eq(mails.event, events.id))
    .where(and(eq(events.ticket, ticket), eq(mails.kind, 'solved'), gt(mails.sentAt, since(lately))))
    .orderBy(desc(mails.sentAt))
    .limit(1);
  return told !== undefined && (await written('customer', told.at)).length === 0;
}
