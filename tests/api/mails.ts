import { once } from 'node:events';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Database } from '../../api/db/client.ts';
import { mails } from '../../api/db/schema/mails.ts';

/** A real mail server on this machine, gone with the test, and what reached it. */
export async function mailServer(): Promise<{ url: string; mails: ParsedMail[] }> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        callback();
      }, callback);
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `smtp://127.0.0.1:${port}`, mails };
}

/** The mails that were written instead of sent, oldest first. */
export async function writtenMails(db: Database): Promise<ParsedMail[]> {
  const rows = await db.select({ source: mails.source }).from(mails).orderBy(mails.id);
  return Promise.all(rows.map(({ source }) => simpleParser(source ?? '')));
}
