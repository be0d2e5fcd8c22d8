import type { Letter } from '../channels/mail/letters.ts';
import { answered, incidentEnded, invited, received, ticketLinks } from '../channels/mail/letters.ts';
import type { Mailer } from '../channels/mail/mailer.ts';
import type { Database } from '../db/client.ts';
import type { JobHandler } from '../events/outbox.ts';
import { jobPayloads } from '../events/outbox.ts';
import type { Config } from '../ground/config.ts';
import { incidentNumbered } from '../models/incidents/incidents.ts';
import { noteMail } from '../models/mails/mails.ts';
import { renewInvitation } from '../models/people/invitations.ts';
import { hasFreshLink, hasTickets, ticketNumbered } from '../models/tickets/customers.ts';
import { linkTicket } from '../models/tickets/links.ts';
import { findMessage } from '../models/tickets/messages.ts';
import type { Auth, MagicLink } from '../who/auth.ts';

type Post = { db: Database; mailer: Mailer; config: Pick<Config, 'PUBLIC_URL'> };

/** What each mail job does. A mail may go out twice when the process dies between sending and noting it, never zero times. */
export function mailJobs({ db, mailer, config }: Post, auth: Auth) {
  const page = (path: string) => new URL(path, config.PUBLIC_URL).href;

  async function send(job: number, kind: string, to: string, letter: Letter): Promise<void> {
    const sent = await mailer.send(to, letter);
    await noteMail(db, { job, kind, to, subject: letter.subject, locale: letter.locale, ...sent });
  }

  return {
    'mail.received': async (payload, job) => {
      const ticket = await ticketNumbered(db, jobPayloads['mail.received'].parse(payload).ticket);
      const url = page(`/${ticket.locale}/tickets/${await linkTicket(db, ticket.number)}`);
      await send(job, 'received', ticket.email, received(ticket.locale, ticket, url));
    },
    'mail.answered': async (payload, job) => {
      const { ticket: number, message } = jobPayloads['mail.answered'].parse(payload);
      const ticket = await ticketNumbered(db, number);
      const answer = await findMessage(db, message);
      const url = page(`/${ticket.locale}/tickets/${await linkTicket(db, number)}`);
      await send(job, 'answered', ticket.email, answered(ticket.locale, ticket, answer, url));
    },
    'mail.incident-ended': async (payload, job) => {
      const { ticket: number, incident, message } = jobPayloads['mail.incident-ended'].parse(payload);
      const ticket = await ticketNumbered(db, number);
      const { title } = await incidentNumbered(db, incident);
      const end = await findMessage(db, message);
      const url = page(`/${ticket.locale}/tickets/${await linkTicket(db, number)}`);
      const letter = incidentEnded(ticket.locale, ticket, title[ticket.locale], end, url);
      await send(job, 'incident-ended', ticket.email, letter);
    },
    'mail.links': async (payload) => {
      const { email, locale } = jobPayloads['mail.links'].parse(payload);
      if (!(await hasTickets(db, email)) || (await hasFreshLink(db, email))) return;
      await auth.api.signInMagicLink({ body: { email, metadata: { locale } }, headers: new Headers() });
    },
    'mail.invited': async (payload, job) => {
      const renewed = await renewInvitation(db, jobPayloads['mail.invited'].parse(payload).invitation);
      if (!renewed?.invitation.email) return;
      const { invitation, secret } = renewed;
      const url = page(`/${invitation.locale}/join/${secret}`);
      await send(job, 'invited', renewed.invitation.email, invited(invitation.locale, url));
    },
  } satisfies Record<string, JobHandler>;
}

/** Mails a customer the link that signs them in to their tickets. */
export const mailTicketLinks =
  ({ db, mailer, config }: Post) =>
  async ({ email, token, locale }: MagicLink): Promise<void> => {
    const letter = ticketLinks(locale, new URL(`/${locale}/tickets/mine/${token}`, config.PUBLIC_URL).href);
    const sent = await mailer.send(email, letter);
    await noteMail(db, { kind: 'links', to: email, subject: letter.subject, locale, ...sent });
  };
