import { desc, eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { Removed } from '../../db/schema/tickets.ts';
import { facts } from '../../db/schema/facts.ts';
import { messages, tickets } from '../../db/schema/tickets.ts';
import type { Clean, Redacted } from '../../privacy/redact.ts';
import { redact, takeSplitCards } from '../../privacy/redact.ts';

/** So far back in a thread may the rest of a card number stand. */
const mostMessages = 6;

/** What was removed from several texts, counted by kind. */
export function together(found: Removed[]): Removed {
  const counts = new Map<string, number>();
  for (const { kind, count } of found.flat()) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/**
 * A new message of a ticket, redacted by itself, as it may be stored there. Where it completes a card number that the ticket or
 * an earlier message began, that part is taken out of those too: digits that were harmless alone no longer are.
 */
export async function redactInThread(tx: Queries, number: number, message: Redacted): Promise<Redacted> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.number, number));
  const latest = await tx
    .select({ id: messages.id, body: messages.body, removed: messages.removed })
    .from(messages)
    .where(eq(messages.ticket, number))
    .orderBy(desc(messages.id))
    .limit(mostMessages);
  const earlier = latest.toReversed().map((row) => ({ ...row, ...stored(row.body) }));
  const reference = stored(ticket?.reference);
  const name = stored(ticket?.name);
  const subject = stored(ticket?.subject);
  takeSplitCards([reference, name, subject, ...earlier, message]);
  if ([reference, name, subject].some(({ found }) => found.length > 0))
    await tx
      .update(tickets)
      .set({ reference: reference.text || null, name: name.text || null, subject: subject.text })
      .where(eq(tickets.number, number));
  for (const { id, text, found, removed } of earlier) {
    if (found.length === 0) continue;
    await tx
      .update(messages)
      .set({ body: text, removed: together([removed, found]) })
      .where(eq(messages.id, id));
    // What was read in it may hold that part.
    await tx.delete(facts).where(eq(facts.message, id));
  }
  return message;
}

/** What was redacted before it was stored. */
const stored = (text: Clean | null | undefined): Redacted => ({ text: text ?? nothing, found: [] });
const nothing = redact('').text;
