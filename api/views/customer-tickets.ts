import { z } from '@hono/zod-openapi';
import { urgentType } from '../../search/intents/urgency.ts';
import type { Queries } from '../db/client.ts';
import { statuses } from '../db/schema/tickets.ts';
import { locale } from '../ground/incoming.ts';
import type { Locale } from '../ground/locale.ts';
import type { Refusal } from '../ground/refusals.ts';
import { codeCard as codeCardOf } from '../models/codes/codes.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { promisedTo } from '../models/service-levels/promises.ts';
import { isClosed } from '../models/tickets/closed.ts';
import { ticketsOf } from '../models/tickets/queue.ts';
import { thread } from '../models/tickets/thread.ts';
import type { fileTicket, Ticket } from '../models/tickets/tickets.ts';
import { suggestionsOf } from '../models/tickets/tickets.ts';
import { choicesFor } from '../understanding/asking.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Customer } from '../who/viewer.ts';
import { articleCard, articleCards } from './article-cards.ts';
import { codeCard } from './codes.ts';
import { ratingAsked, ratingAskedOf } from './ratings.ts';
import { promisedOrNull } from './promises.ts';
import {
  choices,
  earlier,
  explained,
  htmlOf,
  message,
  namedType,
  orNull,
  placeBefore,
  refused,
  removed,
  saidByCustomer,
} from './tickets.ts';

const ticketSummary = z.object({
  number: z.number(),
  subject: z.string(),
  locale,
  status: z.enum(statuses),
  problemType: orNull(namedType),
  createdAt: z.iso.datetime(),
});

export const ownTickets = z.object({ tickets: z.array(ticketSummary) });

/** A ticket as its customer sees it: the latest of its thread, and articles that may solve it. */
export const customerTicket = ticketSummary
  .extend({
    messages: z.array(message),
    earlier,
    suggestions: z.array(articleCard),
    removed,
    choices,
    rating: ratingAsked,
    codes: z.array(codeCard).openapi({ description: 'The codes that the customer names' }),
    closed: z.boolean().openapi({ description: 'Whether a reply opens another ticket' }),
    promised: promisedOrNull.openapi({ description: 'By when they are answered next' }),
    urgent: z.boolean().openapi({ description: 'Whether the first steps against theft belong on the page' }),
  })
  .openapi('Ticket');

/** What whoever files a ticket is told at once. */
export const filedTicket = z
  .object({
    number: z.number(),
    link: z.string().openapi({ description: 'The secret that opens this ticket; it is not shown again' }),
    promised: promisedOrNull.openapi({ description: 'By when they are answered' }),
    receipt: z.boolean().openapi({ description: 'Whether the number and the link are mailed, too' }),
    problemType: orNull(namedType),
    suggestions: z.array(articleCard),
    removed,
    refused,
  })
  .openapi('FiledTicket');

type Names = Pick<Finder, 'problemType'>;

/** A customer's own tickets, newest first. */
export async function ownTicketsShown(db: Queries, finder: Names, customer: Customer) {
  const own = await ticketsOf(db, customer);
  const numbers = new Set(own.map(({ number }) => number));
  // What goes on in another of theirs is shown there.
  const shown = own.filter(({ mergedInto }) => mergedInto === null || !numbers.has(mergedInto));
  return { tickets: shown.map((ticket) => summary(finder, ticket)) };
}

type Asked = { before?: number | undefined; locale: Locale; closeAfter: number };

export async function customerTicketShown(
  db: Queries,
  finder: Finder,
  ticket: Ticket,
  { before, locale, closeAfter }: Asked,
): Promise<z.infer<typeof customerTicket>> {
  const [page, suggestions, choices, rating, levels] = await Promise.all([
    thread(db, ticket.number, { notes: false, before }),
    suggestionsOf(db, ticket.number).then((slugs) => articleCards(db, slugs, ticket.locale)),
    choicesFor(db, finder, ticket),
    ratingAskedOf(db, ticket),
    readLevels(db),
  ]);
  const said = saidByCustomer(ticket, page);
  return customerTicket.parse({
    ...summary(finder, ticket),
    messages: page.messages.map((row) => ({
      ...row,
      html: htmlOf(row),
      createdAt: row.createdAt.toISOString(),
      refused: explained(row.refused, locale),
    })),
    earlier: placeBefore(page),
    suggestions,
    removed: ticket.removed,
    choices,
    rating,
    codes: finder.codesIn(said).map((id) => codeCardOf(id, { locale, staff: false })),
    closed: isClosed(ticket, closeAfter),
    promised: promisedTo(ticket, levels),
    urgent: ticket.problemType === urgentType && ticket.priority === 'high',
  });
}

type Filed = Awaited<ReturnType<typeof fileTicket>> & { refused: Refusal[] };

export async function filedTicketShown(
  db: Queries,
  finder: Names,
  { ticket, link, receipt, refused }: Filed,
  reader: Locale,
): Promise<z.infer<typeof filedTicket>> {
  return {
    number: ticket.number,
    link,
    promised: promisedTo(ticket, await readLevels(db)),
    receipt,
    problemType: finder.problemType(ticket.problemType),
    suggestions: await articleCards(db, await suggestionsOf(db, ticket.number), ticket.locale),
    removed: ticket.removed,
    refused: explained(refused, reader),
  };
}

type Summarised = Pick<Ticket, 'number' | 'subject' | 'locale' | 'status' | 'problemType' | 'createdAt'>;

const summary = (finder: Names, { number, subject, locale, status, problemType, createdAt }: Summarised) => ({
  ...{ number, subject, locale, status },
  problemType: finder.problemType(problemType),
  createdAt: createdAt.toISOString(),
});
