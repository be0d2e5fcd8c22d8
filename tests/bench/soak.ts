import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../../api/db/client.ts';
import { addPerson } from '../../api/models/people/people.ts';
import { asFile, fileTicket, photo, receipt, reply, screenshot } from './sent.ts';
import { origin, startServer } from './server.ts';
import { signIn } from './signed-in.ts';

/** Everything at once for half an hour, at the pace of a busy desk, with what the server's memory is each minute. */

const minutes = Number(process.argv[3] ?? 30);
/** In MB. */
const mostMemory = 400;
const password = 'a long password';
const questions = [
  'كود التحقق مش بيوصل',
  'card declined',
  'تأخر التحويل',
  'do_not_honor',
  'اشتراك نتفلكس',
  'refund',
];
const pages = [
  '',
  '/topics',
  '/articles/otp-missing',
  '/codes/iso8583:51',
  '/tickets/new',
  '/status',
  '/guides',
];
const feeds = ['/incidents/feed.atom?locale=ar', '/v2/summary.json', '/v2/incidents.json'];

const server = await startServer();
const { db, close } = await openDatabase(`file:${join(server.folder, 'hulool.db')}`);
await addPerson(db, { name: 'Agent', email: 'agent@example.com', role: 'agent', password, locale: 'ar' });
await close();

const counts = new Map<string, number>();
const failures: string[] = [];
const links: { link: string; number: number }[] = [];
const stopping = new AbortController();
const cookie = await signIn({ email: 'agent@example.com', password });

const works: [string, number, () => Promise<unknown>][] = [
  ['searches', 100, () => get(`/api/search?locale=ar&keep=true&q=${encodeURIComponent(any(questions))}`)],
  ['pages', 120, () => get(`/${any(['ar', 'en'])}${any(pages)}`)],
  ['feeds', 1000, () => get(`/api${any(feeds)}`)],
  ['tickets', 700, fileOne],
  [
    'replies',
    1500,
    async () => reply(any(links).link, 'ما زالت المشكلة كما هي.', [asFile(screenshot, 'x.png')]),
  ],
  [
    'desk',
    500,
    () => get(any(['/api/desk/tickets', `/api/desk/tickets/${any(links).number}`, '/ar/desk']), cookie),
  ],
  ['answers', 2000, answer],
  ['streams', 5000, stream],
];

links.push(await fileTicket([]));
const running = works.map(([name, pause, work]) => repeat(name, pause, work));
const measured: number[] = [];
for (let minute = 1; minute <= minutes; minute++) {
  await setTimeout(60_000);
  measured.push(memory());
  const done = [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
  process.stdout.write(
    `minute ${minute}: ${measured.at(-1)?.toFixed(0)} MB; ${done}; failures ${failures.length}\n`,
  );
}
stopping.abort();
await Promise.all(running);
await server.stop();

const most = Math.max(...measured);
for (const failure of new Set(failures)) process.stdout.write(`${failure}\n`);
process.stdout.write(`most ${most.toFixed(0)} MB, at most ${mostMemory}; ${failures.length} failures\n`);
process.exitCode = most > mostMemory || failures.length > 0 ? 1 : 0;

async function repeat(name: string, pause: number, work: () => Promise<unknown>): Promise<void> {
  while (!stopping.signal.aborted) {
    try {
      await work();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await setTimeout(pause * (0.5 + Math.random()));
  }
}

function any<T>(all: [T, ...T[]] | T[]): T {
  const one = all[Math.floor(Math.random() * all.length)];
  if (one === undefined) throw new Error('there is none');
  return one;
}

async function get(path: string, as = ''): Promise<void> {
  const answer = await fetch(origin + path, { headers: { cookie: as } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path.split('?')[0]} answered ${answer.status}`);
}

async function fileOne(): Promise<void> {
  const file = any([
    asFile(photo, 'photo.jpg'),
    asFile(screenshot, 'screenshot.png'),
    asFile(receipt, 'receipt.pdf'),
  ]);
  const filed = await fileTicket([file]);
  if (filed.refused.length > 0) throw new Error(`refused: ${JSON.stringify(filed.refused)}`);
  links.push(filed);
}

async function answer(): Promise<void> {
  const body = new FormData();
  body.append('kind', 'reply');
  body.append('body', 'تواصل مع البنك ليفعّل الدفع عبر الإنترنت، ثم أعد المحاولة.');
  const path = `/api/desk/tickets/${any(links).number}/messages`;
  const sent = await fetch(origin + path, { method: 'POST', headers: { cookie }, body });
  await sent.arrayBuffer();
  if (!sent.ok) throw new Error(`an answer was answered ${sent.status}`);
}

/** Follows the desk for some seconds, as an open page does. */
async function stream(): Promise<void> {
  const ended = AbortSignal.any([AbortSignal.timeout(4000), stopping.signal]);
  const open = await fetch(`${origin}/api/desk/events`, { headers: { cookie }, signal: ended });
  if (!open.ok) throw new Error(`the stream answered ${open.status}`);
  await open.text().catch(() => undefined);
}

function memory(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
}
