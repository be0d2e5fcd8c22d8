import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { statuses } from '../db/schema/tickets.ts';
import { locale } from '../ground/incoming.ts';
import { colleaguesTickets, seenOrganisation } from '../models/organisations/tickets.ts';
import { ticketsOf } from '../models/tickets/queue.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Customer } from '../who/viewer.ts';
import { namedType, orNull } from './tickets.ts';

export const ticketSummary = z.object({
  number: z.number(),
  subject: z.string(),
  locale,
  status: z.enum(statuses),
  problemType: orNull(namedType),
  createdAt: z.iso.datetime(),
});

export const ownTickets = z.object({
  tickets: z.array(ticketSummary),
  organisation: orNull(z.object({ name: z.string() })).openapi({
    description: 'Whose other tickets you may see: of most people nobody’s',
  }),
});

export const filedBy = z
  .string()
  .nullable()
  .openapi({ description: 'What whoever filed it is called; null where that is not known, or it is you' });

export const organisationTickets = z.object({
  name: z.string().nullable().openapi({ description: 'Null where you see nobody’s tickets but your own' }),
  tickets: z.array(ticketSummary.extend({ filedBy })),
  next: z.number().nullable().openapi({ description: '`before` of the page after this one' }),
});

type Names = Pick<Finder, 'problemType'>;

/** A customer's own tickets, newest first. */
export async function ownTicketsShown(db: Queries, finder: Names, customer: Customer) {
  const [own, organisation] = await Promise.all([ticketsOf(db, customer), seenOrganisation(db, customer)]);
  const numbers = new Set(own.map(({ number }) => number));
  // What goes on in another of theirs is shown there.
  const shown = own.filter(({ mergedInto }) => mergedInto === null || !numbers.has(mergedInto));
  return {
    tickets: shown.map((ticket) => summary(finder, ticket)),
    organisation: organisation === null ? null : { name: organisation },
  };
}

/** The tickets of others of a customer's organisation, newest first: none where they may not see them. */
export async function organisationTicketsShown(
  db: Queries,
  finder: Names,
  customer: Customer,
  before?: number,
): Promise<z.infer<typeof organisationTickets>> {
  const [name, { tickets, next }] = await Promise.all([
    seenOrganisation(db, customer),
    colleaguesTickets(db, customer, before),
  ]);
  return {
    name,
    tickets: tickets.map((ticket) => ({ ...summary(finder, ticket), filedBy: ticket.filedBy })),
    next,
  };
}

type Summarised = Pick<Ticket, 'number' | 'subject' | 'locale' | 'status' | 'problemType' | 'createdAt'>;

/** A ticket in a line. */
export const summary = (
  finder: Names,
  { number, subject, locale, status, problemType, createdAt }: Summarised,
) => ({
  ...{ number, subject, locale, status },
  problemType: finder.problemType(problemType),
  createdAt: createdAt.toISOString(),
});
