import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../../api/db/client.ts';
import { addPerson } from '../../api/models/people/people.ts';
import type { Process } from '../processes.ts';
import { startProcess } from '../processes.ts';
import { hasServer, startSqld } from '../sqld.ts';
import { fileFor, fileOne, inTurns, machineLoad } from './load.ts';

/**
 * Several processes on a libSQL server beside one with its file, in one run: tickets filed in a second, the time pages take, and how long
 * it takes until the next ticket is filed when the server was killed. Without TEST_SQLD it is skipped, and says so.
 */

const agent = { name: 'Omar', email: 'agent@example.com', password: 'a long password' };
const settings = { RATE_LIMITS: 'false', LEARN: 'false', FILES_PER_ADDRESS_MB: '1000000' };
const seconds = 8;
const askers = 30;

const pages = {
  'the home page': '/ar',
  'an article': '/ar/articles/otp-missing',
  'JSON: an article': '/api/articles/otp-missing?locale=ar',
  'JSON: a search': `/api/search?locale=ar&q=${encodeURIComponent('رمز التحقق لا يصل')}`,
  'the queue': '/ar/desk',
  'JSON: the queue': '/api/desk/tickets?view=new',
  'a ticket': '/ar/desk/10001',
  'JSON: a ticket': '/api/desk/tickets/10001',
  'the studio': '/ar/studio',
};

if (hasServer()) await measureAll();

async function measureAll(): Promise<void> {
  const before = machineLoad();
  const ends: (() => unknown)[] = [];
  try {
    print('', 'file', 'server', 'ratio');
    const file = await measureOne(`file:${join(mkdtempSync(join(tmpdir(), 'hulool-bench-')), 'hulool.db')}`);
    await file.process.stop();
    const sqld = await startSqld((end) => ends.push(end));
    const server = await measureOne(sqld.url);
    for (const [name, ms] of file.times) compare(name, ms, server.times.get(name) ?? 0, 'ms');
    compare('filed with one process', file.filed, server.filed, '/s');
    const others = await Promise.all([1, 2].map(() => startProcess(sqld.url, settings)));
    ends.push(server.process.kill, ...others.map(({ kill }) => kill));
    const three = await fileFor(
      seconds,
      askers,
      [server.process, ...others].map(({ origin }) => origin),
    );
    compare('filed with three, beside one', server.filed, three, '/s');
    print('killed, started, filed again', '', `${(await failOver(sqld, server.process)).toFixed(1)} s`, '');
    process.stdout.write(`load of the machine: before ${before}, after ${machineLoad()}\n`);
  } finally {
    for (const end of ends) await end();
  }
}

/** One process on an empty database: each page's time at p50, one asker at a time, then tickets filed. */
async function measureOne(database: string) {
  const process_ = await startProcess(database, settings);
  const { db, close } = await openDatabase(database);
  await addPerson(db, { ...agent, role: 'admin', locale: 'ar' });
  await close();
  await fileOne(process_.origin);
  const cookies = await signIn(process_);
  const times = new Map<string, number>();
  for (const [name, path] of Object.entries(pages)) {
    // What is kept is kept for readers, who have no cookie.
    const headers = /desk|studio/.test(path) ? { cookie: cookies } : undefined;
    const ask = async () => {
      const answer = await fetch(`${process_.origin}${path}`, headers && { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
    };
    for (let first = 0; first < 10; first++) await ask();
    const [{ p50 } = { p50: 0 }] = await inTurns([1], ask);
    times.set(name, p50);
  }
  return { process: process_, times, filed: await fileFor(seconds, askers, [process_.origin]) };
}

async function signIn({ origin }: Process): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const { email, password } = agent;
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** How many seconds after the server was killed, and started again at once, the next ticket is filed. */
async function failOver(sqld: Awaited<ReturnType<typeof startSqld>>, { origin }: Process): Promise<number> {
  await sqld.kill();
  const killed = performance.now();
  const filed = (): Promise<void> => fileOne(origin).catch(() => setTimeout(50).then(filed));
  await Promise.all([sqld.again(), filed()]);
  return (performance.now() - killed) / 1000;
}

function compare(name: string, file: number, server: number, unit: string): void {
  print(name, `${file.toFixed(1)} ${unit}`, `${server.toFixed(1)} ${unit}`, (server / file).toFixed(2));
}

function print(name: string, file: string, server: string, ratio: string): void {
  process.stdout.write(
    `${name.padEnd(30)} ${file.padStart(12)} ${server.padStart(12)} ${ratio.padStart(7)}\n`,
  );
}
