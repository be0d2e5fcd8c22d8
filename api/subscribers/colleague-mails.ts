import { colleagueAnswered, colleagueWrote } from '../channels/mail/colleagues.ts';
import type { Cause } from '../channels/mail/mailer.ts';
import { colleagueName, colleagueOf } from '../models/organisations/colleagues.ts';
import { findMessage } from '../models/tickets/messages.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import type { Post } from './post.ts';
import { linkTo, page, send } from './post.ts';

/** Somebody of their organisation wrote in a customer's ticket. */
export async function mailOfColleague(
  post: Post,
  cause: Cause,
  ticket: Ticket,
  message: number,
): Promise<void> {
  const said = await findMessage(post.db, message);
  const name = said.authorId === null ? null : await colleagueName(post.db, said.authorId);
  const letter = colleagueWrote(ticket.locale, ticket, { ...said, name }, await linkTo(post, ticket));
  await send(post, cause, 'colleague-wrote', ticket.email, letter);
}

type Answered = { ticket: number; message: number; colleague: string };

/** Whoever wrote in a colleague's ticket opens it by signing in: a secret link would outlive their place in the organisation. */
export async function mailColleague(post: Post, cause: Cause, { ticket, ...told }: Answered): Promise<void> {
  const person = await colleagueOf(post.db, ticket, told.colleague);
  if (!person) return;
  const { locale, email } = person;
  const answer = await findMessage(post.db, told.message);
  const letter = colleagueAnswered(
    locale,
    { number: ticket },
    answer,
    page(post, `/${locale}/tickets/${ticket}`),
  );
  await send(post, cause, 'colleague-answered', email, letter);
}
