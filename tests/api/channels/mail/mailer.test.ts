import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { answered, received } from '../../../../api/channels/mail/letters.ts';
import { createMailer } from '../../../../api/channels/mail/mailer.ts';

const settings = () => ({
  MAIL_FROM: 'Hulool <support@hulool.example>',
  PUBLIC_URL: 'http://localhost:3000',
});
const cause = { id: 7, at: '2026-11-29T08:33:00.000Z' };
const letter = (locale: 'ar' | 'en') =>
  received(
    locale,
    { number: 7, createdAt: new Date('2026-11-29T08:33:00Z') },
    'http://localhost:3000/x?<b>',
    promised,
  );
const promised = {
  at: '2026-12-06T07:30:00.000Z',
  zone: 'Asia/Riyadh',
  zoneName: { ar: 'توقيت الرياض', en: 'Riyadh time' },
};

test.for([
  ['ar', 'rtl', 'استلمنا تذكرتك رقم 7', 'الأحد، 6 ديسمبر في 10:30 (توقيت الرياض)'],
  ['en', 'ltr', 'We received your ticket 7', 'Sunday 6 December at 10:30 (Riyadh time)'],
] as const)(
  'a mail in %s reads %s, with its subject, and shows what people wrote as text',
  async ([locale, dir, subject, by]) => {
    const config = settings();
    const mailer = createMailer({ ...config, SMTP_URL: undefined });
    const { source } = await mailer.send('customer@example.com', letter(locale), cause);
    const mail = await simpleParser(source ?? '');
    expect(mail.subject).toBe(subject);
    expect(mail.html).toContain(`<html lang="${locale}" dir="${dir}">`);
    expect(mail.html).toContain('x?&lt;b&gt;');
    expect(mail.text).toContain('2026');
    expect(mail.text).toContain(by);
    expect(mail.text).toContain('http://localhost:3000/x');
  },
);

test('a mail that is written has one line ending', async () => {
  const mailer = createMailer({ ...settings(), SMTP_URL: undefined });
  const body = `سطر\nوآخر\r\n${'ك'.repeat(400)}`;
  const long = answered(
    'ar',
    { number: 7, status: 'waiting' },
    { body, locale: 'ar', format: 'plain' },
    'http://localhost:3000/x',
  );
  const { source } = await mailer.send('customer@example.com', long, cause);
  expect(source?.match(/(?<!\r)\n|\r(?!\n)/g)).toBeNull();
  expect(source?.split('\r\n').length).toBeGreaterThan(20);
});

test('the same mail sent again has the same Message-ID; every other has one of its own', async () => {
  const mailer = createMailer({ ...settings(), SMTP_URL: undefined });
  const idOf = async (to: string, why: typeof cause & { version?: string }) =>
    (await mailer.send(to, letter('ar'), why)).messageId;
  const first = await idOf('a@example.com', cause);
  expect(await idOf('a@example.com', cause)).toBe(first);
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
  expect(sent.source).toBeNull();
  expect((await simpleParser(await arrived.promise)).subject).toBe('استلمنا تذكرتك رقم 7');
});
