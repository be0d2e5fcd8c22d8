import type { SQL } from 'drizzle-orm';
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { deliveries, events } from '../../db/schema/events.ts';
import { isOfOneAddress } from '../../events/held-up.ts';
import type { TicketEvent } from '../../events/kinds.ts';
import { readEvent } from '../../events/kinds.ts';

/** The subscriber that mails. */
export const mailing = 'mails';

/** What a customer is mailed of what happened to their ticket, and of which message it is. */
export type Owed =
  | { what: 'receipt' | 'solution' | 'reminder'; message: null }
  | { what: 'answer'; message: number; incident: number | undefined }
  | { what: 'colleague'; message: number };

/** The mail that follows from an event: what customers do themselves they need not be told. */
export function owed({ kind, actor, data }: TicketEvent): Owed | undefined {
  switch (kind) {
    case 'ticket.filed':
      return data.receipt ? { what: 'receipt', message: null } : undefined;
    case 'ticket.replied':
      if (data.author === 'agent') return { what: 'answer', message: data.message, incident: data.incident };
      return data.colleague ? { what: 'colleague', message: data.message } : undefined;
    case 'ticket.status':
      return data.to === 'solved' && actor !== null ? { what: 'solution', message: null } : undefined;
    case 'ticket.reminded':
      return { what: 'reminder', message: null };
    default:
      return undefined;
  }
}

const tried = kept((db, ticket: SQL<number>) =>
  db
    .select({ event: events, error: deliveries.error, failedAt: deliveries.failedAt })
    .from(deliveries)
    .innerJoin(events, eq(deliveries.event, events.id))
    .where(and(eq(deliveries.subscriber, mailing), eq(deliveries.ticket, ticket)))
    .orderBy(asc(deliveries.event)),
);

/** Mails of a ticket that have not gone out though they were tried, or wait for one that was, oldest first. */
export async function undelivered(db: Queries, ticket: number) {
  const rows = await tried(db, ticket);
  return rows.flatMap(({ event: row, error, failedAt }) => {
    const event = readEvent(row);
    const mail = typeof event?.ticket === 'number' ? owed(event) : undefined;
    if (!mail) return [];
    const why = isOfOneAddress(error) ? ('refused' as const) : ('silent' as const);
    return [{ what: mail.what, message: mail.message, why, givenUp: failedAt !== null }];
  });
}
