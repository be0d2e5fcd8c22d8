import type { Letter } from '../channels/mail/letters.ts';
import type { Cause, Mailer } from '../channels/mail/mailer.ts';
import type { Database } from '../db/client.ts';
import type { Config } from '../ground/config.ts';
import type { Locale } from '../ground/locale.ts';
import { noteMail } from '../models/mails/mails.ts';
import { linkTicket } from '../models/tickets/links.ts';

/** What mails go out by. */
export type Post = { db: Database; mailer: Mailer; config: Pick<Config, 'PUBLIC_URL'> };

/** Sends a letter, and notes that it went out. */
export async function send(
  { db, mailer }: Post,
  cause: Cause,
  kind: string,
  to: string,
  letter: Letter,
): Promise<void> {
  const sent = await mailer.send(to, letter, cause);
  await noteMail(db, { event: cause.id, kind, to, subject: letter.subject, locale: letter.locale, ...sent });
}

/** A secret link to a ticket, of its own for each mail. */
export const linkTo = async (
  post: Post,
  { number, locale }: { number: number; locale: Locale },
): Promise<string> => page(post, `/${locale}/tickets/${await linkTicket(post.db, number)}`);

/** An address of our site. */
export const page = ({ config }: Post, path: string): string => new URL(path, config.PUBLIC_URL).href;
