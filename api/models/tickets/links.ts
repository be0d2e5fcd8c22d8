import { createHash, randomBytes } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { ticketLinks } from '../../db/schema/tickets.ts';

/** A secret link is 128 random bits, written in 22 characters; only its hash is kept. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes one more secret link to a ticket and returns it: the only time it is known. */
export async function linkTicket(tx: Queries, ticket: number): Promise<string> {
  const secret = newSecret();
  await linking(tx, ticket, secret);
  return secret;
}

/** The statement that has a secret lead to a ticket. */
export const linking = (db: Queries, ticket: number | SQL<number>, secret: string) =>
  db.insert(ticketLinks).values({ hash: hashSecret(secret), ticket });

/** The number of the ticket this secret link leads to. */
export async function ticketBehind(db: Queries, secret: string): Promise<number | undefined> {
  const [link] = await db
    .select({ ticket: ticketLinks.ticket })
    .from(ticketLinks)
    .where(eq(ticketLinks.hash, hashSecret(secret)));
  return link?.ticket;
}
