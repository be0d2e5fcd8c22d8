import { and, eq, gt, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { tickets, users, verifications } from '../../db/schema.ts';
import { NotFound } from '../../ground/failures.ts';
import { linkLifetime } from '../../who/auth.ts';

/** A ticket for work on the customer's behalf, without a viewer: jobs only. @throws NotFound */
export async function ticketNumbered(db: Queries, number: number): Promise<typeof tickets.$inferSelect> {
  const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket) throw new NotFound();
  return ticket;
}

/** Whether a customer with this address has tickets. Staff sign in with their password, never by a link in a mail. */
export async function hasTickets(db: Queries, email: string): Promise<boolean> {
  const [staff] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.role, 'customer')));
  if (staff) return false;
  const [ticket] = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.email, email))
    .limit(1);
  return ticket !== undefined;
}

/**
 * Whether a link that signs in lies unused in this mailbox, and serves for as long again as it has lain there. Then no other is needed: whoever
 * asks in somebody's name can neither flood them nor keep them from having one.
 */
export async function hasFreshLink(db: Queries, email: string): Promise<boolean> {
  const [link] = await db
    .select({ id: verifications.id })
    .from(verifications)
    .where(
      and(
        gt(verifications.expiresAt, new Date(Date.now() + linkLifetime / 2)),
        sql`json_extract(${verifications.value}, '$.email') = ${email}`,
      ),
    )
    .limit(1);
  return link !== undefined;
}
