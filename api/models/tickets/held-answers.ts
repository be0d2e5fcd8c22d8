import { and, eq, gt, isNull, ne, or } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { messages } from '../../db/schema/tickets.ts';
import type { outgoing } from '../../db/schema/writing.ts';
import { Unseen } from '../../ground/failures.ts';
import { leadsToHidden } from '../articles/hidden-links.ts';
import { ticketNumbered } from './customers.ts';

/** Two who answer at once would say two things to one customer: what was written against an old state of a ticket is held. */

type Author = { id: string };

/** Whatever is sent at once is refused and stays with whoever wrote it. @throws Unseen */
export async function mustHaveSeen(
  tx: Queries,
  ticket: number,
  seen: number | undefined,
  agent: Author,
): Promise<void> {
  if (seen !== undefined && (await hasUnseen(tx, ticket, seen, agent))) throw new Unseen();
}

/**
 * Whether what waits to go out waits on: somebody wrote meanwhile, the talk goes on in another ticket, where nothing of this one may be said,
 * or readers no longer see an article that it leads to.
 */
export async function mustWait(
  tx: Queries,
  { ticket, seen, agent, body }: Pick<typeof outgoing.$inferSelect, 'ticket' | 'seen' | 'agent' | 'body'>,
): Promise<boolean> {
  const { mergedInto } = await ticketNumbered(tx, ticket);
  if (mergedInto !== null || (await leadsToHidden(tx, body))) return true;
  return seen !== null && hasUnseen(tx, ticket, seen, { id: agent });
}

/** Whether somebody other than this agent has written since the message that they saw last. */
async function hasUnseen(db: Queries, ticket: number, seen: number, agent: Author): Promise<boolean> {
  const others = or(isNull(messages.authorId), ne(messages.authorId, agent.id));
  const [newer] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.ticket, ticket), eq(messages.kind, 'reply'), gt(messages.id, seen), others))
    .limit(1);
  return newer !== undefined;
}
