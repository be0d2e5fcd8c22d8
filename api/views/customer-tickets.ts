import { z } from '@hono/zod-openapi';
import { urgentType } from '../../search/intents/urgency.ts';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { codeCard as codeCardOf } from '../models/codes/codes.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { promisedTo } from '../models/service-levels/promises.ts';
import { isClosed } from '../models/tickets/closed.ts';
import { filerOf } from '../models/organisations/tickets.ts';
import { thread } from '../models/tickets/thread.ts';
import type { OpenedTicket } from '../models/tickets/tickets.ts';
import { suggestionsOf } from '../models/tickets/tickets.ts';
import { choicesFor } from '../understanding/asking.ts';
import type { Finder } from '../understanding/finder.ts';
import { isColleague } from '../who/policy.ts';
import type { Customer, Viewer } from '../who/viewer.ts';
import { articleCard, articleCards } from './article-cards.ts';
import { cardsNamedIn } from './named-articles.ts';
import { codeCard } from './codes.ts';
import { ratingAsked, ratingAskedOf } from './ratings.ts';
import { filesFor, nameFor, wordsFor } from './customers.ts';
import { filedBy, summary, ticketSummary } from './own-tickets.ts';
import { promisedOrNull } from './promises.ts';
import { choices, earlier, messagesShown, message, placeBefore, removed, saidByCustomer } from './tickets.ts';

/** A ticket as its customer sees it: the latest of its thread, and articles that may solve it. */
export const customerTicket = ticketSummary
  .extend({
    own: z.boolean().openapi({
      description: 'False where you see it as somebody of the organisation: you may reply, and no more',
    }),
    filedBy,
    messages: z.array(
      message.extend({
        mine: z.boolean().openapi({ description: 'Whether you wrote it' }),
        articles: z.array(articleCard).openapi({ description: 'Those that an answer leads to' }),
      }),
    ),
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

type Asked = { viewer: Viewer; before?: number | undefined; locale: Locale; closeAfter: number };

export async function customerTicketShown(
  db: Queries,
  finder: Finder,
  ticket: OpenedTicket,
  { viewer, before, locale, closeAfter }: Asked,
): Promise<z.infer<typeof customerTicket>> {
  const colleague = isColleague(viewer, ticket) ? viewer : null;
  const own = colleague === null;
  const [page, suggestions, choices, rating, levels, filedBy] = await Promise.all([
    thread(db, ticket.number, { notes: false, before }),
    suggestionsOf(db, ticket.number).then((slugs) => articleCards(db, slugs, ticket.locale)),
    own ? choicesFor(db, finder, ticket) : [],
    own ? ratingAskedOf(db, ticket) : null,
    readLevels(db),
    own ? null : filerOf(db, ticket),
  ]);
  const said = saidByCustomer(ticket, page);
  const told = (words: string): string => wordsFor(words, ticket, viewer);
  const reader = { viewer, colleague, filedBy };
  const cards = await cardsNamedIn(db, page.messages, locale);
  const rows = page.messages.map((row) => ({
    ...{ ...filesFor(row, ticket, viewer), ...writtenBy(row, reader) },
    articles: cards(row),
  }));
  return customerTicket.parse({
    ...{ ...summary(finder, ticket), subject: told(ticket.subject) },
    ...{ own, filedBy },
    messages: messagesShown(rows, told, locale),
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

type Written = Pick<
  Awaited<ReturnType<typeof thread>>['messages'][number],
  'author' | 'authorId' | 'authorName' | 'memberName'
>;

type Reader = { viewer: Viewer; colleague: Customer | null; filedBy: string | null };

/** Who wrote a message, as a reader is told: people of an organisation by name alone; the staff, as far as they may know it. */
function writtenBy({ author, authorId, authorName, memberName }: Written, reader: Reader) {
  if (author === 'agent') return { mine: false, authorName };
  const { viewer, colleague, filedBy } = reader;
  const name = authorId === null ? filedBy : memberName;
  const told = viewer.kind === 'staff' ? nameFor(name, viewer) : name;
  return { mine: authorId === (colleague?.id ?? null), authorName: told };
}
