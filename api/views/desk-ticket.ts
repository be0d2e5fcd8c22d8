import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { ofTickets } from '../events/kinds.ts';
import { eventsOfTicket } from '../events/log.ts';
import type { Locale } from '../ground/locale.ts';
import { codeForDesk } from '../models/codes/codes.ts';
import { findIncident, noticesAbout } from '../models/incidents/shown.ts';
import { solvedShares } from '../models/tickets/answers.ts';
import { agents } from '../models/tickets/assignments.ts';
import { draftOf } from '../models/tickets/drafts.ts';
import { factsOf } from '../models/tickets/facts.ts';
import { gapOf } from '../models/tickets/gaps.ts';
import { findMessage } from '../models/tickets/messages.ts';
import { outgoingOf } from '../models/tickets/outgoing.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { thread } from '../models/tickets/thread.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import { findTicket, suggestionsOf, tagsOf } from '../models/tickets/tickets.ts';
import { choicesFor } from '../understanding/asking.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Viewer } from '../who/viewer.ts';
import { articlePreview, articlePreviews } from './article-cards.ts';
import { deskCode } from './codes.ts';
import { customerFor, messageFor, wordsFor } from './customers.ts';
import { draft, outgoing, writingShown } from './drafts.ts';
import { fact, factsShown } from './facts.ts';
import { historyShown } from './history.ts';
import { incident, notices, shown } from './incidents.ts';
import { dueShown } from './due.ts';
import { ticketsOrganisation } from './organisations.ts';
import { ratingSaid, ratingSaidOf } from './ratings.ts';
import { queuedTicket } from './queue.ts';
import { staffArticlesFor } from './staff-articles.ts';
import { ticketMails, ticketMailsShown } from './ticket-mails.ts';
import { boundTo, ties, tiesShown } from './ties.ts';
import {
  choices,
  earlier,
  messagesShown,
  message,
  namedType,
  orNull,
  placeBefore,
  removed,
  saidByCustomer,
  text,
} from './tickets.ts';

/** A ticket as agents see it: the latest of its thread with notes, tags, suggestions, history. */
export const deskTicket = queuedTicket
  .extend({
    email: z.string().openapi({ description: 'Empty where they left none' }),
    phone: z.string().nullable(),
    reference: z.string().nullable(),
    organisation: ticketsOrganisation,
    removed,
    tags: z.array(
      z.object({
        problemType: namedType,
        intent: z.object({ id: z.string(), name: text }),
        confidence: z.number(),
        because: z
          .array(z.string())
          .openapi({ description: 'The words that counted, as the customer wrote them' }),
      }),
    ),
    choices,
    draft: orNull(draft).openapi({ description: 'What this agent is writing to it' }),
    outgoing: z.array(outgoing).openapi({ description: 'Replies that have not gone out yet' }),
    facts: z.array(fact).openapi({ description: 'What is known of the payment' }),
    codes: z.array(deskCode).openapi({ description: 'The codes that the customer names' }),
    messages: z.array(
      message.extend({
        kind: z.enum(['reply', 'note']),
        removed,
        origin: z
          .number()
          .nullable()
          .openapi({ description: 'The ticket that it was written in, where that is another' }),
      }),
    ),
    earlier,
    ...ticketMails,
    suggestions: z.array(
      articlePreview.extend({
        solves: z
          .number()
          .nullable()
          .openapi({ description: 'Of the tickets to which it was sent, the share that was solved' }),
      }),
    ),
    forStaff: z.array(articlePreview).openapi({
      description: 'What is for the staff alone and may help: never sent to the customer',
    }),
    rating: ratingSaid,
    gap: z.iso.datetime().nullable().openapi({ description: 'When an agent said that nothing fits' }),
    incident: orNull(incident).openapi({ description: 'The incident that it is attached to' }),
    incidents: notices.openapi({ description: 'What goes on that it may be about' }),
    others: z
      .array(queuedTicket.pick({ number: true, subject: true, locale: true, status: true, createdAt: true }))
      .openapi({ description: "The customer's other tickets, newest first" }),
    cameFrom: z
      .number()
      .nullable()
      .openapi({ description: 'The ticket that it was split off, or that was closed before' }),
    ties,
    followers: z.array(z.object({ id: z.string(), name: z.string() })),
    history: z.array(ofTickets).openapi({
      description: 'What happened while the messages shown were written; who and which type are told by name',
    }),
  })
  .openapi('DeskTicket');

type Asked = { number: string; before?: number | undefined };
type Reader = { viewer: Viewer; locale: Locale };

/** The ticket of this number with the page of its thread that is asked for. @throws NotFound */
export async function deskTicketShown(
  db: Queries,
  finder: Finder,
  { number, before }: Asked,
  { viewer, locale }: Reader,
): Promise<z.infer<typeof deskTicket>> {
  const ticket = await findTicket(db, number, viewer);
  const read = await partsOf(db, finder, ticket, { viewer, before });
  const { page, team, text } = read;
  const told = (words: string): string => wordsFor(words, ticket, viewer);
  const named = page.messages.map((row) => messageFor(row, ticket, viewer));
  return deskTicket.parse({
    ...{ ...ticket, ...customerFor(ticket, viewer), organisation: read.organisation },
    ...{ subject: told(ticket.subject), followUpNote: ticket.followUpNote && told(ticket.followUpNote) },
    incident: read.waitsFor && shown(finder, read.waitsFor),
    incidents: read.incidents,
    due: dueShown(ticket, read.levels),
    assigneeName: team.get(ticket.assignee ?? '') ?? null,
    problemType: finder.problemType(ticket.problemType),
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    spamAt: ticket.spamAt?.toISOString() ?? null,
    tags: finder.named(read.tags),
    choices: read.choices,
    ...writingShown(read, viewer, told),
    facts: factsShown(read.facts, locale),
    codes: finder.codesIn(text).map((id) => codeForDesk(id, locale)),
    messages: messagesShown(named, told, locale),
    earlier: placeBefore(page),
    ...{ ...read.mails, suggestions: read.suggestions, forStaff: read.forStaff },
    rating: read.rating && { ...read.rating, comment: read.rating.comment && told(read.rating.comment) },
    others: othersShown(read.others, ticket).map((one) => ({ ...one, subject: told(one.subject) })),
    gap: read.gap?.toISOString() ?? null,
    ties: tiesShown(read.ties, ticket, told),
    followers: read.followers,
    history: await historyShown(db, finder, read, locale),
  });
}

const othersShown = (others: Awaited<ReturnType<typeof boundTo>>['others'], { number }: Ticket) =>
  others
    .filter((other) => other.number !== number)
    .map((other) => ({ ...other, createdAt: other.createdAt.toISOString() }));

/** All that is read of a ticket: at once where nothing waits for another, since a server may be far. */
async function partsOf(
  db: Queries,
  finder: Finder,
  ticket: Ticket,
  { viewer, before }: { viewer: Viewer; before: number | undefined },
) {
  const { number, problemType, locale } = ticket;
  const [page, staff, tags, choices, mails, fix, waitsFor, bound, levels, writing] = await Promise.all([
    thread(db, number, { notes: true, before }),
    agents(db),
    tagsOf(db, number),
    choicesFor(db, finder, ticket),
    ticketMailsShown(db, number),
    fixOf(db, number, locale),
    ticket.incident && findIncident(db, ticket.incident, viewer),
    boundTo(db, ticket, viewer),
    readLevels(db),
    writingTo(db, number, viewer),
  ]);
  const text = saidByCustomer(ticket, page);
  const [incidents, forStaff, history] = await Promise.all([
    noticesAbout(db, { problemType, text }),
    staffArticlesFor(db, finder, text, locale),
    historyBeside(db, number, page, before),
  ]);
  const team = new Map(staff.map(({ id, name }) => [id, name]));
  const about = { waitsFor, ...bound, levels, text, incidents, forStaff, history };
  return { page, team, tags, choices, mails, ...fix, ...writing, ...about };
}

/** What this agent is writing, and what is about to go out. */
async function writingTo(db: Queries, ticket: number, viewer: Viewer) {
  const [draft, outgoing] = await Promise.all([
    viewer.kind === 'staff' ? draftOf(db, ticket, viewer) : null,
    outgoingOf(db, ticket),
  ]);
  return { draft, outgoing };
}

/** What is known of the payment, what may solve it, or nothing that we have, and how the customer found that. */
async function fixOf(db: Queries, ticket: number, locale: Locale) {
  const [facts, gap, suggestions, rating] = await Promise.all([
    factsOf(db, ticket),
    gapOf(db, ticket),
    suggestionsOf(db, ticket).then((slugs) => suggested(db, slugs, locale)),
    ratingSaidOf(db, ticket),
  ]);
  return { facts, gap, suggestions, rating };
}

/** The articles suggested, with how often each has solved it. */
async function suggested(db: Queries, slugs: string[], locale: Locale) {
  const [articles, shares] = await Promise.all([articlePreviews(db, slugs, locale), solvedShares(db, slugs)]);
  return articles.map((article) => ({ ...article, solves: shares.get(article.slug) ?? null }));
}

type Page = Awaited<ReturnType<typeof thread>>;

/** What happened from the first of these messages on, until the page after them begins. */
async function historyBeside(db: Queries, ticket: number, { messages, earlier }: Page, before?: number) {
  return eventsOfTicket(db, ticket, {
    from: earlier ? messages[0]?.createdAt : undefined,
    until: before === undefined ? undefined : (await findMessage(db, before)).createdAt,
  });
}
