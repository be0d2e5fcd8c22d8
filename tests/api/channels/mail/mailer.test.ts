import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { answered, received } from '../../../../api/channels/mail/letters.ts';
import { createMailer } from '../../../../api/channels/mail/mailer.ts';
import { canMount, smallDisk } from '../../disk.ts';

const settings = () => ({
  DATA_DIR: mkdtempSync(join(tmpdir(), 'hulool-')),
  MAIL_FROM: 'Hulool <support@hulool.example>',
  PUBLIC_URL: 'http://localhost:3000',
});
const cause = { id: 7, at: '2026-11-29T08:33:00.000Z' };
const onSmallDisk = test.runIf(canMount);
const letter = (locale: 'ar' | 'en') =>
  received(locale, { number: 7, createdAt: new Date('2026-11-29T08:33:00Z') }, 'http://localhost:3000/x?<b>');

test.for([
  ['ar', 'rtl', 'استلمنا تذكرتك رقم 7'],
  ['en', 'ltr', 'We received your ticket 7'],
] as const)(
  'a mail in %s reads %s, with its subject, and shows what people wrote as text',
  async ([locale, dir, subject]) => {
    const config = settings();
    const mailer = createMailer({ ...config, SMTP_URL: undefined });
    await mailer.send('customer@example.com', letter(locale), cause);
    const [file = ''] = readdirSync(mailer.folder);
    const mail = await simpleParser(readFileSync(join(mailer.folder, file)));
    expect(mail.subject).toBe(subject);
    expect(mail.html).toContain(`<html lang="${locale}" dir="${dir}">`);
    expect(mail.html).toContain('x?&lt;b&gt;');
    expect(mail.text).toContain('2026');
    expect(mail.text).toContain('http://localhost:3000/x');
  },
);

test('a mail that is written has one line ending, and only whole mails are in the folder', async () => {
  const mailer = createMailer({ ...settings(), SMTP_URL: undefined });
  const body = `سطر\nوآخر\r\n${'ك'.repeat(400)}`;
  const long = answered('ar', { number: 7 }, { body, locale: 'ar' }, 'http://localhost:3000/x');
  await mailer.send('customer@example.com', long, cause);
  const [file = '', ...others] = readdirSync(mailer.folder);
  expect(others).toEqual([]);
  const mail = readFileSync(join(mailer.folder, file), 'latin1');
  expect(mail.match(/(?<!\r)\n|\r(?!\n)/g)).toBeNull();
  expect(mail.split('\r\n').length).toBeGreaterThan(20);
});

onSmallDisk('a mail for which there is no room leaves nothing, and is written when there is', async () => {
  const disk = smallDisk(1);
  const mailer = createMailer({ ...settings(), DATA_DIR: disk.folder, SMTP_URL: undefined });
  const next = { ...cause, id: 8 };
  await mailer.send('customer@example.com', letter('ar'), cause);
  disk.fill();
  await expect(mailer.send('customer@example.com', letter('ar'), next)).rejects.toThrow();
  expect(readdirSync(mailer.folder)).toHaveLength(1);
  disk.free();
  await mailer.send('customer@example.com', letter('ar'), next);
  expect(readdirSync(mailer.folder)).toHaveLength(2);
});

test('the same mail sent again has the same Message-ID, in the same file; every other has one of its own', async () => {
  const mailer = createMailer({ ...settings(), SMTP_URL: undefined });
  const idOf = async (to: string, why: typeof cause & { version?: string }) =>
    (await mailer.send(to, letter('ar'), why)).messageId;
  const first = await idOf('a@example.com', cause);
  expect(await idOf('a@example.com', cause)).toBe(first);
  expect(readdirSync(mailer.folder)).toHaveLength(1);
  const others = [
    await idOf('b@example.com', cause),
    await idOf('a@example.com', { ...cause, id: 8 }),
    // Another desk of the same name begins to count anew.
    await idOf('a@example.com', { ...cause, at: '2026-11-30T08:33:00.000Z' }),
    await idOf('a@example.com', { ...cause, version: 'secret' }),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
});

test('with a mail server set, the mail reaches it', async () => {
  const arrived = Promise.withResolvers<Buffer>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        arrived.resolve(Buffer.concat(parts));
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const sent = await createMailer({ ...settings(), SMTP_URL: `smtp://127.0.0.1:${port}` }).send(
    'a@example.com',
    letter('ar'),
    cause,
  );
  expect(sent.file).toBeNull();
  expect((await simpleParser(await arrived.promise)).subject).toBe('استلمنا تذكرتك رقم 7');
});
