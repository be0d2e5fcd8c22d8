import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { facts } from '../../db/schema/facts.ts';
import { messages, tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Kept } from '../../privacy/kept.ts';
import type { Clean } from '../../privacy/redact.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { keepTime } from '../service-levels/timekeeping.ts';
import { ticketNumbered } from './customers.ts';
import type { Ticket } from './tickets.ts';

type Asked = { messages: number[]; subject: string; kept?: Kept | undefined };

/**
 * Some messages become a ticket of their own, of the same customer and bound to this one; to undo it, it is merged back.
 * @returns its number
 * @throws Invalid where no message to the customer or from them would go, or none would stay
 */
export const split = (db: Database, number: number, asked: Asked, by: Staff): Promise<number> =>
  db.transaction(async (tx) => {
    const ticket = await ticketNumbered(tx, number);
    const ids = await chosen(tx, number, asked.messages);
    const made = await insertSplit(tx, ticket, redact(asked.subject, asked.kept).text);
    await tx
      .update(messages)
      .set({ ticket: made, origin: sql`coalesce(${messages.origin}, ${number})` })
      .where(inArray(messages.id, ids));
    // What was read in them goes with them.
    await tx.update(facts).set({ ticket: made }).where(inArray(facts.message, ids));
    const { problemType } = ticket;
    await record(tx, {
      kind: 'ticket.filed',
      ticket: made,
      actor: by.id,
      data: { problemType, receipt: false },
    });
    const data = { from: number, to: made, messages: ids.length };
    for (const one of [number, made]) {
      await record(tx, { kind: 'ticket.split', ticket: one, actor: by.id, data });
      await keepTime(tx, one);
    }
    return made;
  });

async function chosen(tx: Queries, number: number, asked: number[]): Promise<number[]> {
  const wrong = new Invalid({ messages: fieldTexts.choice });
  if (asked.length === 0) throw wrong;
  const found = await tx
    .select({ id: messages.id, kind: messages.kind })
    .from(messages)
    .where(and(eq(messages.ticket, number), inArray(messages.id, asked)));
  const all = await tx.$count(messages, and(eq(messages.ticket, number), eq(messages.kind, 'reply')));
  const replies = found.filter(({ kind }) => kind === 'reply').length;
  if (found.length !== new Set(asked).size || replies === 0 || replies === all) throw wrong;
  return found.map(({ id }) => id);
}

async function insertSplit(tx: Queries, ticket: Ticket, subject: Clean): Promise<number> {
  const { number, email, name, reference, locale, problemType, priority, channel } = ticket;
  const { assignee, team } = ticket;
  const [made] = await tx
    .insert(tickets)
    .values({
      ...{ subject, email, name, reference, locale, problemType, priority, channel },
      ...{ assignee, team },
      status: assignee === null ? 'new' : 'open',
      cameFrom: number,
    })
    .returning({ number: tickets.number });
  if (!made) throw new Error('the ticket was not inserted');
  await tx.update(tickets).set({ updatedAt: new Date() }).where(eq(tickets.number, number));
  return made.number;
}
