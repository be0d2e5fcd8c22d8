import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database, Queries } from '../../db/client.ts';
import { organisationMembers } from '../../db/schema/organisations.ts';
import { users } from '../../db/schema/people.ts';
import { messages, tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { once } from '../../events/once.ts';

/** Of an answer to a ticket, those of its customer's organisation who wrote in it are told, each once. */
export const tellColleagues = (
  db: Database,
  { id, ticket }: { id: number; ticket: number },
  message: number,
): Promise<void> =>
  db.transaction(async (tx) => {
    for (const colleague of await writersIn(tx, ticket))
      await once(tx, 'colleague', [id, colleague], async () => {
        await record(tx, { kind: 'colleague.answered', data: { ticket, message, colleague } });
        return colleague;
      });
  });

/** Who wrote in a ticket as a colleague of its customer. */
async function writersIn(tx: Queries, ticket: number): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: messages.authorId })
    .from(messages)
    .where(and(eq(messages.ticket, ticket), eq(messages.author, 'customer')));
  return rows.flatMap(({ id }) => id ?? []);
}

/**
 * Where a colleague is mailed what was answered to a ticket, and in which language they wrote in it; nothing once they see it no more: whoever
 * left the organisation is told nothing.
 */
export async function colleagueOf(db: Queries, ticket: number, id: string) {
  const their = alias(organisationMembers, 'their');
  const [found] = await db
    .select({ email: users.email, locale: messages.locale })
    .from(tickets)
    .innerJoin(their, eq(their.email, tickets.email))
    .innerJoin(
      organisationMembers,
      and(eq(organisationMembers.organisation, their.organisation), eq(organisationMembers.seesAll, true)),
    )
    .innerJoin(users, and(eq(users.email, organisationMembers.email), eq(users.id, id)))
    .innerJoin(messages, and(eq(messages.ticket, tickets.number), eq(messages.authorId, users.id)))
    .where(and(eq(tickets.number, ticket), eq(users.role, 'customer')))
    .orderBy(desc(messages.id))
    .limit(1);
  return found;
}

/** What a colleague is called in their organisation, where that is known. */
export async function colleagueName(db: Queries, id: string): Promise<string | null> {
  const [found] = await db
    .select({ name: organisationMembers.name })
    .from(users)
    .innerJoin(organisationMembers, eq(organisationMembers.email, users.email))
    .where(eq(users.id, id));
  return found?.name ?? null;
}
