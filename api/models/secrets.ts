import { desc, eq } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import type { Removed } from '../db/schema.ts';
import { messages, tickets } from '../db/schema.ts';
import { redactTogether } from '../privacy/redact.ts';

/** So far back in a thread may the rest of a card number stand. */
const mostMessages = 6;

/** What was removed from several texts, counted by kind. */
export function together(found: Removed[]): Removed {
  const counts = new Map<string, number>();
  for (const { kind, count } of found.flat()) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/**
 * A new message of a ticket without its secrets. Where it completes a card number that the ticket or an earlier message
 * began, that part is taken out of those too: digits that were harmless alone no longer are.
 */
export async function redactInThread(
  tx: Queries,
  number: number,
  body: string,
): Promise<{ text: string; found: Removed }> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.number, number));
  const latest = await tx
    .select({ id: messages.id, body: messages.body, removed: messages.removed })
    .from(messages)
    .where(eq(messages.ticket, number))
    .orderBy(desc(messages.id))
    .limit(mostMessages);
  const earlier = latest.toReversed();
  const fields = [ticket?.reference ?? '', ticket?.name ?? '', ticket?.subject ?? ''];
  const redacted = redactTogether([...fields, ...earlier.map((message) => message.body), body]);
  const [reference, name, subject] = redacted;
  const changed = redacted.slice(0, fields.length).flatMap(({ found }) => found);
  if (changed.length > 0)
    await tx
      .update(tickets)
      .set({ reference: reference?.text || null, name: name?.text || null, subject: subject?.text ?? '' })
      .where(eq(tickets.number, number));
  for (const [i, message] of earlier.entries()) {
    const { text, found } = redacted[fields.length + i] ?? { text: message.body, found: [] };
    if (found.length === 0) continue;
    const removed = together([message.removed, found]);
    await tx.update(messages).set({ body: text, removed }).where(eq(messages.id, message.id));
  }
  return redacted.at(-1) ?? { text: '', found: [] };
}
