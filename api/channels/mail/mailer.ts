import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Config } from '../../ground/config.ts';
import type { Letter } from './letters.ts';

/** What became of a mail: `source` is all of it, as mail programs read it, where it was written instead of sent. */
export type Sent = { messageId: string; source: string | null };
/** How long a server may keep silent, in ms: nobody waits for one but other mails. */
const patience = 10_000;

/** The event that a mail follows from. `version` tells mails apart of which only the last is good. */
export type Cause = { id: number; at: string; version?: string };

export type Mailer = { send: (to: string, letter: Letter, cause: Cause) => Promise<Sent> };

/** What reaches a mail server, and gives up one that keeps silent for so many ms. */
export const smtp = (url: string, silence = patience) =>
  createTransport({ url, connectionTimeout: silence, greetingTimeout: silence, socketTimeout: silence });

/** Sends through SMTP_URL; without one, each mail is only written. */
export function createMailer(config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>): Mailer {
  const transport = config.SMTP_URL
    ? smtp(config.SMTP_URL)
    : createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  return {
    async send(to, { subject, text, html, locale }, cause) {
      const name = nameOf(cause, to);
      const messageId = `<${name}@${new URL(config.PUBLIC_URL).hostname}>`;
      const headers = { 'content-language': locale, 'auto-submitted': 'auto-generated' };
      const sent: { message?: unknown } = await transport.sendMail({
        from: config.MAIL_FROM,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        headers,
      });
      return { messageId, source: Buffer.isBuffer(sent.message) ? sent.message.toString() : null };
    },
  };
}

/** The same for the same mail, whenever and by whomever it is sent: whoever gets it twice can drop one. */
const nameOf = ({ id, at, version }: Cause, to: string): string =>
  createHash('sha256')
    .update(JSON.stringify([id, at, version, to]))
    .digest('hex')
    .slice(0, 32);
