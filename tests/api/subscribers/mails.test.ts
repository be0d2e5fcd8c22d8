import { once } from 'node:events';
import { createServer } from 'node:net';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createMailer } from '../../../api/channels/mail/mailer.ts';
import { deliveries, subscribers } from '../../../api/db/schema/events.ts';
import { mails as sent } from '../../../api/db/schema/mails.ts';
import { heldUp } from '../../../api/events/held-up.ts';
import { startLanes } from '../../../api/events/lanes.ts';
import { undelivered } from '../../../api/models/mails/owed.ts';
import { removeMember } from '../../../api/models/organisations/members.ts';
import { writeAsAgent, writeAsCustomer } from '../../../api/models/tickets/messages.ts';
import { changeTicket, markSolved } from '../../../api/models/tickets/statuses.ts';
import { mails } from '../../../api/subscribers/mails.ts';
import { createAuth } from '../../../api/who/auth.ts';
import { openTestDesk, ticketForm } from '../app.ts';
import { freshDesk } from '../desk.ts';
import { mailServer } from '../mails.ts';
import { organisation, signedUp } from '../organisations.ts';

const timeout = 300_000;
const email = 'customer@example.com';
type Desk = Awaited<ReturnType<typeof openTestDesk>>;

const makeDue = ({ db }: Desk) => db.update(deliveries).set({ dueAt: new Date(0) });

/** A port on which somebody listens and never says a word. */
async function silence(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

test('a mail that was noted goes out no more, whatever becomes of the cursor', { timeout }, async () => {
  const { url, mails } = await mailServer();
  const desk = await openTestDesk({ SMTP_URL: url });
  await desk.ask('POST', '/tickets', { body: ticketForm() });
  await desk.lanes.idle();
  expect(mails).toHaveLength(1);
  await desk.db.update(subscribers).set({ cursor: 0 }).where(eq(subscribers.name, 'mails'));
  const again = await openTestDesk({ SMTP_URL: url, DATABASE_URL: desk.config.DATABASE_URL });
  await desk.lanes.stop();
  await again.lanes.idle();
  expect(mails).toHaveLength(1);
});

test(
  'a mail that went out without being noted goes out again under its Message-ID',
  { timeout },
  async () => {
    const { url, mails } = await mailServer();
    const desk = await openTestDesk({ SMTP_URL: url });
    await desk.ask('POST', '/tickets', { body: ticketForm() });
    await desk.lanes.idle();
    const [{ event } = { event: null }] = await desk.db.select().from(sent);
    await desk.db.delete(sent);
    await desk.db.insert(deliveries).values({ subscriber: 'mails', event: event ?? 0 });
    await desk.lanes.idle();
    expect(mails).toHaveLength(2);
    expect(mails[0]?.messageId).toBeTruthy();
    expect(mails[1]?.messageId).toBe(mails[0]?.messageId);
  },
);

test('links that could not be mailed are mailed once the server is back', { timeout }, async () => {
  const { url, mails } = await mailServer();
  const lost = await openTestDesk({ SMTP_URL: 'smtp://127.0.0.1:1' });
  await lost.ask('POST', '/tickets', { body: ticketForm() });
  await lost.ask('POST', '/ticket-links', { body: { email, locale: 'en' } });
  await lost.lanes.idle();
  await lost.lanes.stop();
  await makeDue(lost);
  const desk = await openTestDesk({ SMTP_URL: url, DATABASE_URL: lost.config.DATABASE_URL });
  await desk.lanes.idle();
  const texts = mails.map(({ text }) => text ?? '');
  expect(texts.filter((text) => text.includes('/tickets/mine/'))).toHaveLength(1);
  expect(await desk.db.select().from(deliveries)).toEqual([]);
});

test('a mail server that says nothing holds up mails, and nothing else', { timeout }, async () => {
  const desk = await openTestDesk({ SMTP_URL: await silence() });
  const as = await desk.signedIn('agent');
  const { number } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  const text = { ar: 'انتهى العطل', en: 'It works again' };
  const incident = { title: text, text, impact: 'minor', providers: ['stc pay'] };
  const body = { ...incident, startedAt: new Date(Date.now() - 60_000).toISOString() };
  const { id } = await (await desk.ask('POST', '/incidents', { as, body })).json();
  await desk.ask('PUT', `/desk/tickets/${number}/incident`, { as, body: { incident: id } });
  await desk.ask('PUT', `/incidents/${id}/end`, { as, body: { text } });
  const messages = async () =>
    (await (await desk.ask('GET', `/desk/tickets/${number}`, { as })).json()).messages.length;
  await expect.poll(messages, { timeout: 5000 }).toBe(2);
  expect(await desk.db.select().from(sent)).toEqual([]);
});

/** A desk without pages whose mails go to a server, and an agent. */
async function mailing(SMTP_URL: string) {
  const { db, person, ticket } = await freshDesk();
  const PUBLIC_URL = 'http://localhost:3000';
  const settings = { SMTP_URL, PUBLIC_URL, MAIL_FROM: 'desk@example.com' };
  const post = { db, mailer: createMailer(settings), config: settings };
  const auth = createAuth(db, { PUBLIC_URL, SECRET: 'a secret of the tests, long enough' }, async () => {});
  const lanes = await startLanes(db, [mails(post, auth)], pino({ level: 'silent' }));
  onTestFinished(() => lanes.stop());
  const yara = await person('yara');
  const { number } = await ticket({ locale: 'ar' });
  const put = async (status: 'open' | 'solved') => {
    await changeTicket(db, number, { status }, yara);
    await lanes.idle();
  };
  const answer = () => writeAsAgent(db, number, { body: 'جرّب الآن', locale: 'ar' }, yara);
  return { db, lanes, number, put, answer };
}

test(
  'a customer is told once that an agent solved the ticket, and how to say that it is not',
  { timeout },
  async () => {
    const { url, mails } = await mailServer();
    const { put } = await mailing(url);
    for (const status of ['solved', 'open', 'solved'] as const) await put(status);
    const told = mails.filter(({ subject }) => subject?.includes('حُلّت'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('لم تُحلّ بعد');
    expect(told[0]?.html).toMatch(/\?rate=5#rating/);
    expect(told[0]?.text).toContain('/ar/tickets/');
  },
);

test('an answer that comes with the solution is the only mail', { timeout }, async () => {
  const { url, mails } = await mailServer();
  const { put, answer, lanes } = await mailing(url);
  await answer();
  await put('solved');
  await lanes.idle();
  expect(mails.map(({ subject }) => subject?.replace(/\d+/, ''))).toEqual([
    expect.stringContaining('استلمنا'),
    expect.stringContaining('رد جديد'),
  ]);
});

test('customers who say themselves that it is solved are told nothing', { timeout }, async () => {
  const { url, mails } = await mailServer();
  const { db, number, lanes } = await mailing(url);
  await markSolved(db, number, true);
  await lanes.idle();
  expect(mails).toHaveLength(1);
});

test(
  'a dead server is seen on the ticket and by whoever watches, without what it repeats',
  { timeout },
  async () => {
    const { db, number, answer, lanes } = await mailing('smtp://somebody:geheim1@127.0.0.1:1');
    const message = await answer();
    await lanes.idle();
    expect(await undelivered(db, number)).toContainEqual({
      what: 'answer',
      message,
      why: 'silent',
      givenUp: false,
    });
    const [stands] = await heldUp(db);
    expect(stands).toMatchObject({ subscriber: 'mails', waiting: 3, stuck: true });
    expect(stands?.error).toContain('ECONNREFUSED');
    expect(stands?.error).not.toContain('geheim1');
  },
);

/** A shop whose owner sees what its people write, and wrote in the ticket of one of them. */
async function shopsTicket(SMTP_URL: string) {
  const desk = await mailing(SMTP_URL);
  const { db, number, lanes } = desk;
  const boss = 'boss@shop.example';
  const members = [{ email }, { email: boss, seesAll: true, name: 'Salma' }];
  const { id, people } = await organisation(db, { members });
  await signedUp(db, boss);
  const write = () =>
    writeAsCustomer(db, number, { body: 'It is ours too', locale: 'en', colleague: { id: boss } });
  const leave = () => removeMember(db, { organisation: id, member: people[1] ?? 0 });
  await lanes.idle();
  return { ...desk, boss, write, leave };
}

const to = (address: string, mails: Awaited<ReturnType<typeof mailServer>>['mails']) =>
  mails.filter(({ to }) => [to ?? []].flat()[0]?.text === address);

test(
  'whose ticket it is hears of a colleague’s message, and the colleague of each answer, by a link that opens nothing alone',
  { timeout },
  async () => {
    const { url, mails } = await mailServer();
    const { answer, boss, lanes, number, write } = await shopsTicket(url);
    await write();
    await write();
    await lanes.idle();
    expect(to(boss, mails)).toHaveLength(0);
    const heard = to(email, mails).at(-1);
    expect(heard?.subject).toBe(`كتب زميل لك في تذكرتك رقم ${number}`);
    expect(heard?.text).toContain('Salma');
    expect(heard?.text).toContain('It is ours too');
    expect(heard?.text).toMatch(/\/ar\/tickets\/[\w-]{22}\n/);
    await answer();
    await lanes.idle();
    const told = to(boss, mails);
    expect(told.map(({ subject }) => subject)).toEqual([
      `New answer to a ticket of your organisation: ${number}`,
    ]);
    expect(told[0]?.text).toContain('جرّب الآن');
    expect(told[0]?.text).toMatch(new RegExp(`/en/tickets/${number}\n`));
    expect(`${told[0]?.text} ${told[0]?.html}`).not.toMatch(/tickets\/[\w-]{22}/);
    expect(to(email, mails).at(-1)?.subject).toContain('رد جديد');
  },
);

test('a colleague who left is told of no answer', { timeout }, async () => {
  const { url, mails } = await mailServer();
  const { answer, boss, lanes, leave, write } = await shopsTicket(url);
  await write();
  await leave();
  await answer();
  await lanes.idle();
  expect(to(boss, mails)).toEqual([]);
});
