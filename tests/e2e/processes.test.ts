import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../api/db/client.ts';
import { openDatabase } from '../../api/db/client.ts';
import { tickets } from '../../api/db/schema/tickets.ts';
import { addPerson } from '../../api/models/people/people.ts';
import type { StaffRole } from '../../api/ground/roles.ts';
import { mailServer } from '../api/mails.ts';
import type { Process } from '../processes.ts';
import { startProcess } from '../processes.ts';
import { hasServer, startSqld } from '../sqld.ts';

/** Several whole processes of ours on one libSQL server. */
const onServer = test.runIf(hasServer());
const password = 'a long password';

/** Some processes that start together on an empty server, with a person of each role. */
async function desk(many: number, settings: Record<string, string> = {}) {
  const sqld = await startSqld(onTestFinished);
  const start = async (port?: number) => {
    const process_ = await startProcess(sqld.url, settings, port);
    onTestFinished(process_.kill);
    return process_;
  };
  const processes = await Promise.all(Array.from({ length: many }, () => start()));
  const { db, close } = await openDatabase(sqld.url);
  onTestFinished(close);
  for (const role of ['agent', 'editor', 'admin'] as const)
    await addPerson(db, { name: `The ${role}`, email: `${role}@example.com`, role, password, locale: 'en' });
  return { sqld, start, processes, db };
}

const ask = (
  { origin }: Process,
  method: string,
  path: string,
  { cookie = '', body }: { cookie?: string; body?: unknown } = {},
) =>
  fetch(`${origin}/api${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const signIn = (process_: Process, role: StaffRole, word = password) =>
  ask(process_, 'POST', '/session', { body: { email: `${role}@example.com`, password: word } });

async function cookieOf(process_: Process, role: StaffRole): Promise<string> {
  const answer = await signIn(process_, role);
  expect(answer.status).toBe(204);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function file({ origin }: Process, key: string) {
  const body = new FormData();
  const fields = {
    subject: `Card declined ${key}`,
    message: 'My card was declined twice today.',
    draftKey: key,
  };
  for (const [name, value] of Object.entries({ ...fields, email: `${key}@example.com`, locale: 'en' }))
    body.append(name, value);
  return fetch(`${origin}/api/tickets`, { method: 'POST', body });
}

/** Customers who send the same again until it is filed: which ticket each was told of, by key, and how else they were answered. */
function customersOf(processes: Process[]) {
  const told = new Map<string, number>();
  const refused = new Set<number>();
  async function customer(process_: Process): Promise<void> {
    const key = randomUUID();
    for (;;) {
      const answer = await file(process_, key);
      if (answer.status === 201) {
        told.set(key, (await answer.json()).number);
        return;
      }
      refused.add(answer.status);
      await setTimeout(100);
    }
  }
  /** So many customers of each process at once. */
  const some = (many: number) =>
    Promise.all(processes.flatMap((one) => Array.from({ length: many }, () => customer(one))));
  return { told, refused, some };
}

/** Each customer's ticket is there, under the number they were told. */
async function expectFiled(db: Database, told: Map<string, number>): Promise<void> {
  const rows = await db
    .select()
    .from(tickets)
    .where(inArray(tickets.number, [...told.values()]));
  const found = new Map(rows.map(({ number, subject }) => [number, subject]));
  for (const [key, number] of told) expect(found.get(number)).toBe(`Card declined ${key}`);
}

/** Waits until a stream has said something. */
async function heard(stream: Response, what: string): Promise<void> {
  let all = '';
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? [])
    if ((all += chunk).includes(what)) return;
  throw new Error(`the stream ended without ${what}: ${all}`);
}

onServer(
  'three that start together on an empty server all come up, and an administrator can join',
  async () => {
    const { processes } = await desk(3);
    const links = processes.flatMap(({ output }) => output().match(/\/ar\/join\/\S+/g) ?? []);
    const [one] = processes;
    if (!one) throw new Error('none came up');
    const opened = await Promise.all(links.map((link) => fetch(`${one.origin}${link}`)));
    expect(opened.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    for (const { origin, output } of processes) {
      expect((await fetch(`${origin}/ar`)).status).toBe(200);
      expect(output()).not.toContain('"level":50');
    }
  },
);

onServer('what is done with one process is there with the other', async () => {
  const { processes } = await desk(2);
  const [one, other] = processes;
  if (!one || !other) throw new Error('not both came up');

  const live = await ask(other, 'GET', '/desk/events', { cookie: await cookieOf(other, 'agent') });
  const key = randomUUID();
  const { number }: { number: number } = await (await file(one, key)).json();
  await heard(live, `"ticket.filed","ticket":${number}`);

  const path = '/articles/otp-missing/translations/en';
  const page = async () => (await fetch(`${other.origin}/en/articles/otp-missing`)).text();
  const cookie = await cookieOf(one, 'editor');
  const title = `No code ${key}`;
  expect(await page()).not.toContain(title);
  const { translations } = await (await ask(one, 'GET', '/studio/articles/otp-missing', { cookie })).json();
  expect((await ask(one, 'PUT', path, { cookie, body: { ...translations.en, title } })).status).toBe(200);
  expect((await ask(one, 'PUT', `${path}/publication`, { cookie })).status).toBe(204);
  const published = performance.now();
  await expect.poll(page, { interval: 50, timeout: 10_000 }).toContain(title);
  process.stdout.write(`the other's page changed after ${Math.round(performance.now() - published)} ms\n`);

  const admin = await cookieOf(other, 'admin');
  const mails = async () => (await (await ask(other, 'GET', '/mails', { cookie: admin })).json()).mails;
  await expect.poll(mails, { timeout: 10_000 }).toMatchObject([{ to: `${key}@example.com` }]);
  const [mail] = await mails();
  for (const process_ of [one, other]) {
    const written = await ask(process_, 'GET', `/mails/${mail.id}/file`, { cookie: admin });
    expect(await written.text()).toContain(String(number));
  }
});

onServer('guesses count with both processes together, and a start forgives none', async () => {
  const { processes, start } = await desk(2);
  const [one, other] = processes;
  if (!one || !other) throw new Error('not both came up');
  for (let tries = 0; tries < 5; tries++)
    for (const process_ of [one, other]) expect((await signIn(process_, 'agent', 'wrong')).status).toBe(422);
  expect((await signIn(other, 'agent', 'wrong')).status).toBe(429);
  await one.stop();
  expect((await signIn(await start(one.port), 'agent', 'wrong')).status).toBe(429);
});

onServer(
  'a server that is killed under load and starts again has lost nothing, and each is told once',
  async () => {
    const { url, mails } = await mailServer();
    const { sqld, processes, db } = await desk(2, { SMTP_URL: url, RATE_LIMITS: 'false' });
    const { told, refused, some } = customersOf(processes);
    const mailed = () => new Set(mails.map(({ messageId }) => messageId)).size;

    await some(10);
    await expect.poll(mailed, { timeout: 60_000 }).toBe(20);
    expect(mails).toHaveLength(20);

    const filing = some(30);
    await expect.poll(() => told.size, { interval: 5, timeout: 60_000 }).toBeGreaterThan(25);
    await sqld.kill();
    const killed = performance.now();
    await setTimeout(3000);
    await sqld.again();
    await filing;
    const over = (performance.now() - killed) / 1000;
    process.stdout.write(`all was filed ${over.toFixed(1)} s after the server was killed\n`);
    expect(over).toBeLessThan(60);
    expect([...refused].filter((status) => status !== 503)).toEqual([]);

    expect(new Set(told.values()).size).toBe(80);
    await expectFiled(db, told);
    expect(await db.$count(tickets)).toBe(80);
    await expect.poll(mailed, { timeout: 60_000 }).toBe(80);
  },
);
