import { z } from '@hono/zod-openapi';
import { locale } from '../ground/incoming.ts';
import type { Queries } from '../db/client.ts';
import { followersOf } from '../models/notifications/followers.ts';
import { tiesOf } from '../models/tickets/merges.ts';
import { ticketsOf } from '../models/tickets/queue.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import type { Viewer } from '../who/viewer.ts';
import { organisationFor } from './organisations.ts';

const tie = z.object({
  number: z.number(),
  subject: z.string(),
  locale,
  otherCustomer: z
    .boolean()
    .openapi({ description: 'Its customer is another: their words are not shown here' }),
});

export const ties = z
  .object({ merged: z.array(tie), cameOut: z.array(tie) })
  .openapi({ description: 'The tickets that were merged into it, and those that came out of it' });

type Ties = Awaited<ReturnType<typeof tiesOf>>;

/** `told`: how words of a ticket are told to whoever reads them. */
export function tiesShown(
  { merged, cameOut }: Ties,
  { email }: { email: string },
  told: (words: string) => string,
): z.infer<typeof ties> {
  const shown = ({ email: other, ...one }: Ties['merged'][number]) => ({
    ...one,
    subject: told(one.subject),
    otherCustomer: other !== email,
  });
  return { merged: merged.map(shown), cameOut: cameOut.map(shown) };
}

/** What it is bound to: the customer's other tickets and their organisation, and the tickets that were merged or split. */
export async function boundTo(db: Queries, ticket: Ticket, viewer: Viewer) {
  const [others, ties, followers, organisation] = await Promise.all([
    ticketsOf(db, ticket),
    tiesOf(db, ticket.number),
    followersOf(db, ticket.number),
    organisationFor(db, ticket, viewer),
  ]);
  return { others, ties, followers, organisation };
}
