import {
  answered,
  incidentEnded,
  invited,
  notified,
  received,
  solved,
  ticketLinks,
} from '../channels/mail/letters.ts';
import { digest } from '../channels/mail/digest.ts';
import { reminded } from '../channels/mail/reminder.ts';
import { runningOut } from '../channels/mail/running-out.ts';
import type { Cause } from '../channels/mail/mailer.ts';
import type { Database } from '../db/client.ts';
import type { Event, TicketEvent } from '../events/kinds.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import { incidentNumbered } from '../models/incidents/incidents.ts';
import { wasMailed } from '../models/mails/mails.ts';
import type { Owed } from '../models/mails/owed.ts';
import { mailing, owed } from '../models/mails/owed.ts';
import { knowsOfSolution } from '../models/mails/solutions.ts';
import { dueOf } from '../models/notifications/digests.ts';
import { mailedTo } from '../models/notifications/notifications.ts';
import { tellColleagues } from '../models/organisations/colleagues.ts';
import { renewInvitation } from '../models/people/invitations.ts';
import { colleague } from '../models/people/people.ts';
import { readLevels } from '../models/service-levels/levels.ts';
import { nameOfZone, promisedTo } from '../models/service-levels/promises.ts';
import { addressAskedFor, hasFreshLink, seesTickets, ticketNumbered } from '../models/tickets/customers.ts';
import { findMessage } from '../models/tickets/messages.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import type { Auth, MagicLink } from '../who/auth.ts';
import { mailOfArticle } from './article-mails.ts';
import { mailColleague, mailOfColleague } from './colleague-mails.ts';
import type { Post } from './post.ts';
import { linkTo, page, send } from './post.ts';

const kinds = [
  'ticket.filed',
  'ticket.replied',
  'ticket.status',
  'ticket.reminded',
  'sla.warned',
  'people.invited',
  'agent.notified',
  'editor.notified',
  'agent.digest',
  'links.asked',
  'colleague.answered',
] as const;

/**
 * Mails people what concerns them, once: a mail that was noted goes out no more. One whose process dies between the server's word and the
 * note goes out again under the same Message-ID.
 */
export function mails(post: Post, auth: Auth): Subscriber {
  const { db } = post;
  return subscriber(mailing, kinds, async (event) => {
    if (await wasMailed(db, event.id)) return;
    switch (event.kind) {
      case 'people.invited':
        return mailInvitation(post, event, event.data.invitation);
      case 'agent.notified':
        return mailNotification(post, event, event.data.notification);
      case 'editor.notified':
        return mailOfArticle(post, event, event.data.notification);
      case 'agent.digest':
        return mailDigest(post, event, event.data);
      case 'sla.warned':
        return mailWarning(post, event);
      case 'links.asked':
        return askForMagicLink(db, auth, event, event.data);
      case 'colleague.answered':
        return mailColleague(post, event, event.data);
      default:
        return mailCustomer(post, event);
    }
  });
}

async function mailCustomer(post: Post, event: TicketEvent): Promise<void> {
  const mail = owed(event);
  const ticket = await ticketNumbered(post.db, event.ticket);
  // Whoever called us and left no address is not written to.
  if (ticket.email === '') return;
  switch (mail?.what) {
    case 'receipt':
      return mailReceipt(post, event, ticket);
    case 'answer':
      await tellColleagues(post.db, event, mail.message);
      return mailAnswer(post, event, ticket, mail);
    case 'colleague':
      return mailOfColleague(post, event, ticket, mail.message);
    case 'solution':
      return mailSolution(post, event, ticket);
    case 'reminder':
      return mailReminder(post, event, ticket);
  }
}

async function mailReceipt(post: Post, cause: Cause, ticket: Ticket): Promise<void> {
  const promised = promisedTo(ticket, await readLevels(post.db));
  const letter = received(ticket.locale, ticket, await linkTo(post, ticket), promised);
  await send(post, cause, 'received', ticket.email, letter);
}

type Answer = Extract<Owed, { what: 'answer' }>;

async function mailAnswer(
  post: Post,
  cause: Cause,
  ticket: Ticket,
  { message, incident }: Answer,
): Promise<void> {
  const { locale, email } = ticket;
  const answer = await findMessage(post.db, message);
  const url = await linkTo(post, ticket);
  if (incident === undefined)
    return send(post, cause, 'answered', email, answered(locale, ticket, answer, url));
  const { title } = await incidentNumbered(post.db, incident);
  await send(post, cause, 'incident-ended', email, incidentEnded(locale, ticket, title[locale], answer, url));
}

/** That it is solved is told once, and not of what is open again. */
async function mailSolution(post: Post, cause: Cause, ticket: Ticket): Promise<void> {
  if (ticket.status !== 'solved' || (await knowsOfSolution(post.db, ticket.number, cause))) return;
  const letter = solved(ticket.locale, ticket, await linkTo(post, ticket));
  await send(post, cause, 'solved', ticket.email, letter);
}

/** Whoever has answered meanwhile needs no reminder. */
async function mailReminder(post: Post, cause: TicketEvent, ticket: Ticket): Promise<void> {
  if (ticket.status !== 'waiting' || cause.kind !== 'ticket.reminded') return;
  const { closesAfter } = cause.data;
  const letter = reminded(ticket.locale, ticket, closesAfter, await linkTo(post, ticket));
  await send(post, cause, 'reminded', ticket.email, letter);
}

type Warned = Extract<TicketEvent, { kind: 'sla.warned' }>;

/** Whoever is named is told that a ticket runs out of time, while they still work here. */
async function mailWarning(post: Post, event: Warned): Promise<void> {
  const { notifies, clock, dueAt } = event.data;
  const person = notifies === null ? undefined : await colleague(post.db, notifies);
  if (!person) return;
  const ticket = await ticketNumbered(post.db, event.ticket);
  const level = (await readLevels(post.db)).all.find(({ id }) => id === ticket.serviceLevel);
  const zone = level?.hours.zone ?? 'UTC';
  const due = { at: dueAt, zone, zoneName: nameOfZone(zone), clock };
  const url = page(post, `/${person.locale}/desk/${ticket.number}`);
  await send(post, event, 'sla-warned', person.email, runningOut(person.locale, ticket, due, url));
}

/** Each try makes a new secret, and the one before serves no more. */
async function mailInvitation(post: Post, cause: Cause, id: number): Promise<void> {
  const renewed = await renewInvitation(post.db, id);
  if (!renewed?.invitation.email) return;
  const { invitation, secret: version } = renewed;
  const letter = invited(invitation.locale, page(post, `/${invitation.locale}/join/${version}`));
  await send(post, { ...cause, version }, 'invited', renewed.invitation.email, letter);
}

/** Whoever is away is told by mail what stands in their list. */
async function mailNotification(post: Post, cause: Cause, id: number): Promise<void> {
  const told = await mailedTo(post.db, id);
  if (!told) return;
  const { email, locale, ticket } = told;
  await send(post, cause, 'notified', email, notified(locale, told, page(post, `/${locale}/desk/${ticket}`)));
}

/** What is late by now: nothing is written to whoever works here no more, or has nothing left. */
async function mailDigest(post: Post, cause: Cause, asked: { agent: string; until: string }): Promise<void> {
  const { db } = post;
  const person = await colleague(db, asked.agent);
  const late = await dueOf(db, { id: asked.agent }, Date.parse(asked.until));
  if (!person || late.length === 0) return;
  const zone = (await readLevels(db)).all[0]?.hours.zone ?? 'UTC';
  const { locale, email } = person;
  const letter = digest(
    locale,
    late,
    { now: Date.now(), zone },
    page(post, `/${locale}/desk?view=mine&sort=due`),
  );
  await send(post, cause, 'digest', email, letter);
}

type Asked = Extract<Event, { kind: 'links.asked' }>['data'];

/** Has a link made that signs in, and `mailTicketLinks` send it. */
async function askForMagicLink(
  db: Database,
  auth: Auth,
  { id, at }: Cause,
  { locale, opens, ...asked }: Asked,
): Promise<void> {
  const email = await addressAskedFor(db, asked);
  if (email === undefined || !(await seesTickets(db, email)) || (await hasFreshLink(db, email))) return;
  const metadata = { locale, opens, cause: { id, at } };
  await auth.api.signInMagicLink({ body: { email, metadata }, headers: new Headers() });
}

/** Mails a customer the link that signs them in to their tickets. */
export const mailTicketLinks =
  (post: Post) =>
  ({ email, token, locale, opens, cause }: MagicLink): Promise<void> => {
    const path = `/${locale}/tickets/mine/${token}${opens === undefined ? '' : `?opens=${opens}`}`;
    return send(post, cause, 'links', email, ticketLinks(locale, page(post, path)));
  };
