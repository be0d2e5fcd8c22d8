import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { agent, deskCorpus } from './desk-corpus.ts';
import { machineLoad } from './load.ts';
import { origin, startServer } from './server.ts';
import { signIn } from './signed-in.ts';

/**
 * Twenty agents at once on one desk, each with its stream open: the list, a ticket, a search, a note, a reply, a change, with a second of thought between.
 * Prints how long each took, and how long after a message was written the others heard of it.
 */

const size = Number(process.argv[3] ?? 1_000_000);
const many = 20;
const minutes = 2;
/** Nothing may take longer, in ms. */
const aim = 1000;
const thought = 1000;

const folder = mkdtempSync(join(tmpdir(), 'hulool-bench-'));
copyFileSync(await deskCorpus(size), join(folder, 'hulool.db'));
const server = await startServer(folder, { UNDO_SECONDS: '0' });
while (!(await fetch(`${origin}/api/ready`)).ok) await setTimeout(50);
const before = machineLoad();
const took = new Map<string, number[]>();
/** When each message was written. */
const written = new Map<number, number>();
const heard: number[] = [];
const ending = new AbortController();

try {
  // Nobody's password is checked while others work, and no two begin on one beat.
  const cookies = await Promise.all(Array.from({ length: many }, (_, at) => signIn(agent(at))));
  await Promise.all(cookies.map(work));
} finally {
  ending.abort();
  await server.stop();
  rmSync(folder, { recursive: true });
}
print();

async function work(cookie: string, at: number): Promise<void> {
  await setTimeout(thought * Math.random());
  listen(cookie).catch((error: unknown) => {
    if (!ending.signal.aborted) throw error;
  });
  const until = performance.now() + minutes * 60_000;
  for (let turn = at; performance.now() < until; turn += many) {
    const number = 1 + ((turn * 7919) % size);
    const steps: [string, () => Promise<unknown>][] = [
      ['the list', () => ask(`/ar/desk?view=open`, cookie)],
      ['a ticket', () => ask(`/ar/desk/${number}`, cookie)],
      ['find', () => ask(`/api/desk/find?q=${encodeURIComponent('بطاقة مرفوضة')}`, cookie)],
      ['a note', () => write(number, 'note', cookie)],
      ['a reply', () => write(number, 'reply', cookie)],
      ['a change', () => change(number, cookie)],
    ];
    for (const [name, step] of steps) {
      const began = performance.now();
      await step();
      took.set(name, [...(took.get(name) ?? []), performance.now() - began]);
      await setTimeout(thought * (0.5 + Math.random()));
    }
  }
}

async function ask(path: string, cookie: string, more: RequestInit = {}): Promise<Response> {
  const answer = await fetch(origin + path, { ...more, headers: { cookie, ...more.headers } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, answer.status === 204 ? { status: 204 } : {});
}

async function write(number: number, kind: 'note' | 'reply', cookie: string): Promise<void> {
  const body = new FormData();
  body.append('kind', kind);
  body.append('body', 'نراجع العملية مع البنك ونعود إليك.');
  body.append('language', 'any');
  const answer = await ask(`/api/desk/tickets/${number}/messages`, cookie, { method: 'POST', body });
  const { id }: { id: number } = await answer.json();
  written.set(id, performance.now());
}

async function change(number: number, cookie: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ priority: number % 2 === 0 ? 'high' : 'low' });
  await ask(`/api/desk/tickets/${number}`, cookie, { method: 'PATCH', headers, body });
}

/** Follows the desk as an open page does. A message may be heard of before its writer is answered. */
async function listen(cookie: string): Promise<void> {
  const open = await fetch(`${origin}/api/desk/events`, { headers: { cookie }, signal: ending.signal });
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of open.body ?? []) {
    text += decoder.decode(part, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) hear(line);
  }
}

function hear(line: string): void {
  const id = /"message":(\d+)/.exec(line)?.[1];
  if (id === undefined) return;
  const now = performance.now();
  // What is told before the answer arrived was told at once.
  heard.push(Math.max(0, now - (written.get(Number(id)) ?? now)));
}

function print(): void {
  process.stdout.write(
    `\nload of the machine ${before} before, ${machineLoad()} after; ${many} agents, ${size} tickets\n`,
  );
  process.stdout.write(
    `${'ms'.padEnd(44)}${'count'.padStart(9)}${'p50'.padStart(9)}${'p99'.padStart(9)}${'most'.padStart(9)}\n`,
  );
  for (const [name, times] of [...took, ['heard of after it was written', heard] as const])
    process.stdout.write(`${name.padEnd(44)}${told(times)}\n`);
}

function told(times: number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const share = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
  const cells = [sorted.length, ...[0.5, 0.99, 1].map((part) => share(part))].map((cell) =>
    cell.toFixed(0).padStart(9),
  );
  return cells.join('') + (share(1) < aim ? '' : `  over ${aim}`);
}
