import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../../ground/config.ts';
import type { Letter } from './letters.ts';

/** Where a mail went: `file` names the .eml when it was written instead of sent. */
export type Sent = { messageId: string; file: string | null };
/** How long a server may keep silent, in ms: nobody waits for one but other mails. */
const patience = 10_000;

/** The event that a mail follows from. `version` tells mails apart of which only the last is good. */
export type Cause = { id: number; at: string; version?: string };

export type Mailer = { send: (to: string, letter: Letter, cause: Cause) => Promise<Sent>; folder: string };

/** Sends through SMTP_URL; without one, writes each mail as an .eml file that any mail program opens. */
export function createMailer(
  config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR' | 'PUBLIC_URL'>,
): Mailer {
  const folder = join(config.DATA_DIR, 'mails');
  const transport = config.SMTP_URL
    ? createTransport({
        url: config.SMTP_URL,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
      })
    : createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  return {
    folder,
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
      if (config.SMTP_URL) return { messageId, file: null };
      const file = `${Date.parse(cause.at)}-${name.slice(0, 8)}.eml`;
      if (Buffer.isBuffer(sent.message)) await writeWhole(folder, file, sent.message);
      return { messageId, file };
    },
  };
}

/** The same for the same mail, whenever and by whomever it is sent: whoever gets it twice can drop one. */
const nameOf = ({ id, at, version }: Cause, to: string): string =>
  createHash('sha256')
    .update(JSON.stringify([id, at, version, to]))
    .digest('hex')
    .slice(0, 32);

/** Writes a file that is there as a whole or not at all, also when the disk has no room for it. */
async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const beside = join(folder, `.${name}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(beside, bytes);
    await rename(beside, join(folder, name));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
