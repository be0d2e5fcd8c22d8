import { and, eq, gt, gte, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { mails } from '../../db/schema/mails.ts';
import { organisationMembers } from '../../db/schema/organisations.ts';
import { users, verifications } from '../../db/schema/people.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';
import { linkLifetime } from '../../who/auth.ts';

/** A ticket for work on the customer's behalf, without a viewer: subscribers only. @throws NotFound */
export async function ticketNumbered(db: Queries, number: number): Promise<typeof tickets.$inferSelect> {
  const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket) throw new NotFound();
  return ticket;
}

/** Whether a customer with this address has tickets to see, of their own or of their organisation. Staff sign in with their password, never by a link in a mail. */
export async function seesTickets(db: Queries, email: string): Promise<boolean> {
  const [staff] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.role, 'customer')));
  if (staff) return false;
  const [ticket, member] = await Promise.all([ticketBy(db, email), seeingMember(db, email)]);
  return ticket !== undefined || member !== undefined;
}

async function ticketBy(db: Queries, email: string): Promise<number | undefined> {
  const [ticket] = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.email, email))
    .limit(1);
  return ticket?.number;
}

/** The id of this address as somebody who sees all tickets of their organisation. */
async function seeingMember(db: Queries, email: string): Promise<number | undefined> {
  const { id, seesAll } = organisationMembers;
  const [member] = await db
    .select({ id })
    .from(organisationMembers)
    .where(and(eq(organisationMembers.email, email), eq(seesAll, true)));
  return member?.id;
}

/** Somebody asks for the links to the tickets of an address, perhaps to see one of them. Recorded alike whether it has any: nobody can tell which by the time it takes. */
export async function askForLinks(
  db: Queries,
  email: string,
  { locale, opens }: { locale: Locale; opens?: number | undefined },
): Promise<void> {
  const [ticket, member] = await Promise.all([ticketBy(db, email), seeingMember(db, email)]);
  const whose = ticket === undefined && member !== undefined ? { member } : {};
  await record(db, { kind: 'links.asked', data: { ticket: ticket ?? null, ...whose, opens, locale } });
}

/** The address whose tickets somebody asked for; nothing where it has none, or is of no organisation any more. */
export async function addressAskedFor(
  db: Queries,
  { ticket, member }: { ticket: number | null; member?: number | undefined },
): Promise<string | undefined> {
  if (ticket !== null) return (await ticketNumbered(db, ticket)).email;
  if (member === undefined) return undefined;
  const [row] = await db
    .select({ email: organisationMembers.email })
    .from(organisationMembers)
    .where(eq(organisationMembers.id, member));
  return row?.email;
}

/**
 * Whether a link that signs in lies unused in this mailbox, and serves for as long again as it has lain there. Then no other is needed: whoever
 * asks in somebody's name can neither flood them nor keep them from having one.
 */
export async function hasFreshLink(db: Queries, email: string): Promise<boolean> {
  const [link] = await db
    .select({ id: verifications.id })
    .from(verifications)
    // One that could not be mailed lies in no mailbox.
    .innerJoin(
      mails,
      and(eq(mails.to, email), eq(mails.kind, 'links'), gte(mails.sentAt, verifications.createdAt)),
    )
    .where(
      and(
        gt(verifications.expiresAt, new Date(Date.now() + linkLifetime / 2)),
        sql`json_extract(${verifications.value}, '$.email') = ${email}`,
      ),
    )
    .limit(1);
  return link !== undefined;
}
