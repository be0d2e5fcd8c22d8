import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';
import { mailServer } from '../../mails.ts';

const timeout = 300_000;

async function desk() {
  const { url, mails } = await mailServer();
  const opened = await openTestDesk({ SMTP_URL: url });
  async function file(from: string, fields: Record<string, string>) {
    const answer = await opened.ask('POST', '/tickets', { from, body: ticketForm(fields) });
    return { status: answer.status, ...(await answer.json()) };
  }
  return { ...opened, mails, file };
}

/** Different words each time. */
const words = ['refund', 'declined', 'pending', 'transfer', 'wallet', 'limit', 'invoice', 'currency'];
const about = (at: number) => ({
  subject: `About ${words[at % 8]} and ${words[(at + 3) % 8]}`,
  message: `${words[(at * 3 + 1) % 8]} ${words[(at >> 3) % 8]} happened to me yesterday, please look.`,
});

test('the receipt quotes nothing that was written: it may go to anybody', { timeout }, async () => {
  const { file, mails, lanes } = await desk();
  const strange = {
    subject: 'Your account is blocked, visit evil.example',
    message: 'Visit evil.example now and give your code, Zanaty Security.',
    name: 'Zanaty Security',
    reference: 'ZANATY-1',
  };
  for (const locale of ['ar', 'en'])
    await file('203.0.113.7', { ...strange, locale, email: `${locale}@example.com` });
  await lanes.idle();
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    const whole = [mail.subject, mail.text, mail.html, ...mail.headerLines.map(({ line }) => line)].join(
      '\n',
    );
    expect(whole).not.toMatch(/evil|zanaty|blocked/i);
    expect(whole).toMatch(/\/tickets\/[\w-]{22}/);
    expect(whole).toMatch(/1000\d/);
  }
});

test(
  'one address sends few receipts to one recipient and few in all, and every ticket is filed',
  { timeout },
  async () => {
    const { file, mails, lanes } = await desk();
    const told: boolean[] = [];
    for (let at = 0; at < 9; at++) {
      const { status, receipt } = await file('203.0.113.1', { ...about(at), email: 'one@example.com' });
      expect(status).toBe(201);
      told.push(receipt);
    }
    expect(told.filter(Boolean)).toHaveLength(5);
    for (let at = 0; at < 30; at++) await file('203.0.113.2', { ...about(at), email: `c${at}@example.com` });
    await lanes.idle();
    expect(mails).toHaveLength(5 + 20);
  },
);

test(
  'a ticket that is sent again asks for no second receipt, and says what became of the first',
  { timeout },
  async () => {
    const { file, mails, lanes } = await desk();
    const again = { ...about(0), email: 'one@example.com', draftKey: randomUUID() };
    for (let at = 0; at < 9; at++) expect((await file('203.0.113.1', again)).receipt).toBe(true);
    await lanes.idle();
    expect(mails).toHaveLength(1);
  },
);

test('the same words go to few recipients, whatever is put between them', { timeout }, async () => {
  const { file, mails, lanes } = await desk();
  for (let at = 0; at < 30; at++)
    await file(`203.0.113.${at}`, {
      subject: 'My card was declined',
      message: `Please look at my declined card x${at}q zq${at} https://evil${at}.example/${at}`,
      email: `c${at}@example.com`,
    });
  await lanes.idle();
  expect(mails.length).toBeLessThanOrEqual(20);
});

test('ten tickets in somebody’s name keep them from nothing', { timeout }, async () => {
  const { file } = await desk();
  const statuses: number[] = [];
  for (let at = 0; at < 11; at++) statuses.push((await file('198.51.100.1', about(at))).status);
  expect(statuses).toEqual([...Array(10).fill(201), 429]);
  expect((await file('203.0.113.7', about(12))).status).toBe(201);
});

test('a refusal says in both languages what to do, and when to come again', { timeout }, async () => {
  const { ask } = await desk();
  const body = (at: number) => ticketForm(about(at));
  for (let at = 0; at < 10; at++) await ask('POST', '/tickets', { body: body(at) });
  for (const [locale, bank, wait] of [
    ['en', /call your bank/, /in \d+ minutes?/],
    ['ar', /اتصل بالبنك/, /\d+ دقيقة|دقائق/],
  ] as const) {
    const refused = await ask('POST', '/tickets', { body: body(1), headers: { 'accept-language': locale } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const { title } = await refused.json();
    expect(title).toMatch(bank);
    expect(title).toMatch(wait);
  }
});
