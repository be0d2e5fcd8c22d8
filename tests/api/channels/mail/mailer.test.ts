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
    await mailer.send('customer@example.com', letter(locale));
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
  await mailer.send('customer@example.com', long);
  const [file = '', ...others] = readdirSync(mailer.folder);
  expect(others).toEqual([]);
  const mail = readFileSync(join(mailer.folder, file), 'latin1');
  expect(mail.match(/(?<!\r)\n|\r(?!\n)/g)).toBeNull();
  expect(mail.split('\r\n').length).toBeGreaterThan(20);
});

onSmallDisk('a mail for which there is no room leaves nothing, and is written when there is', async () => {
  const disk = smallDisk(1);
  const mailer = createMailer({ ...settings(), DATA_DIR: disk.folder, SMTP_URL: undefined });
  await mailer.send('customer@example.com', letter('ar'));
  disk.fill();
  await expect(mailer.send('customer@example.com', letter('ar'))).rejects.toThrow();
  expect(readdirSync(mailer.folder)).toHaveLength(1);
  disk.free();
  await mailer.send('customer@example.com', letter('ar'));
  expect(readdirSync(mailer.folder)).toHaveLength(2);
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
  );
  expect(sent.file).toBeNull();
  expect((await simpleParser(await arrived.promise)).subject).toBe('استلمنا تذكرتك رقم 7');
});
