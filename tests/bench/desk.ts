import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Database } from '../../api/db/client.ts';
import { openDatabase } from '../../api/db/client.ts';
import { tickets } from '../../api/db/schema/tickets.ts';
import { agent, deskCorpus, longTicket, secretOf } from './desk-corpus.ts';
import type { Times } from './load.ts';
import { fileFor, inTurns, load, machineLoad } from './load.ts';
import { origin, startServer } from './server.ts';
import { signIn } from './signed-in.ts';

/**
 * What the desk takes over HTTP with a million tickets, beside a desk of a hundred: views, pages far down, tickets, and filing; for one agent
 * and for eight at once. The corpus is kept: each run works on a copy.
 */

const full = Number(process.argv[3] ?? 1_000_000);
const sizes = [100, full];
/** How many pages of a list lie before the one far down. */
const deep = 10_000;
const inPage = 50;
const agents = [1, 8];
/** At eight agents a page or an answer that takes longer at p99 is marked, in ms. */
const aims = { page: 50, json: 15 };

/** What agents look for: what stands everywhere, what is begun, several words, and what is nowhere. */
const found = [
  'card',
  'the',
  'ca',
  'بطاق',
  'من',
  'card declined refund',
  'customer-1303@example.com',
  'zebra',
];
/** A search at eight agents takes less than this at p99, in ms. */
const findAim = 200;

type Asked = { name: string; path: (at: number) => string };
type Row = { name: string; times: Times[]; cpu: number };

const before = machineLoad();
const measured: { rows: Map<string, Row>; filed: number; bare: Times[] }[] = [];
for (const size of sizes) measured.push(await measureDesk(size));
print();

async function measureDesk(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-bench-'));
  const file = join(folder, 'hulool.db');
  copyFileSync(await deskCorpus(size), file);
  const { db, close } = await openDatabase(`file:${file}`);
  const farDown = await placeAfter(db, Math.min(deep * inPage, Math.floor(size / 2)));
  const bare = await bareReads(db, size);
  await close();
  const server = await startServer(folder);
  while (
    !(await fetch(`${origin}/api/ready`).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    continue;
  try {
    const cookies = await Promise.all(Array.from({ length: 8 }, (_, at) => signIn(agent(at))));
    const rows = new Map<string, Row>();
    for (const asked of all(size, farDown)) rows.set(asked.name, await measure(asked, cookies, server.pid));
    const filed = await fileFor(5, 32);
    return { rows, filed, bare };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The place of the last of so many solved tickets: what the list says of where its next page begins. */
async function placeAfter(db: Database, skipped: number): Promise<number> {
  const [at] = await db
    .select({ place: tickets.place })
    .from(tickets)
    .where(eq(tickets.standing, 'solved'))
    .orderBy(tickets.place)
    .limit(1)
    .offset(skipped);
  return at?.place ?? 0;
}

/** What the database alone takes for one row by its key, without HTTP. */
function bareReads(db: Database, size: number): Promise<Times[]> {
  return inTurns(agents, async (at) => {
    const number = 1 + ((at * 7919) % size);
    await db.select().from(tickets).where(eq(tickets.number, number));
  });
}

function all(size: number, place: number): Asked[] {
  const number = (at: number) => 1 + ((at * 7919) % size);
  const long = Math.min(longTicket, size);
  const views = ['new', 'mine', 'open', 'waiting', 'solved'].map((view) => ({
    name: view,
    query: `view=${view}`,
  }));
  const lists = [
    ...views,
    { name: `solved, ${deep} pages down`, query: `view=solved&cursor=${place}` },
    { name: 'open, of a problem type', query: 'view=open&problemType=bank-declines' },
    { name: 'solved, of low priority in Arabic', query: 'view=solved&priority=low&lang=ar' },
    { name: 'waiting, given to nobody', query: 'view=waiting&assignee=nobody' },
    { name: 'all, last changed first', query: 'view=all&sort=changed' },
    {
      name: 'solved, of two types, newest first',
      query: 'view=solved&sort=newest&problemType=bank-declines,wallets',
    },
    { name: 'open, that a few may be', query: 'view=open&channel=agent' },
  ];
  return [
    ...lists.map(({ name, query }) => ({ name, path: () => `/ar/desk?${query}` })),
    { name: 'a ticket', path: (at) => `/ar/desk/${number(at)}` },
    { name: 'a ticket of 1,000 messages', path: () => `/ar/desk/${long}` },
    { name: "a customer's ticket", path: (at) => `/ar/tickets/${secretOf(number(at))}` },
    ...lists.map(({ name, query }) => ({ name: `JSON: ${name}`, path: () => `/api/desk/tickets?${query}` })),
    { name: 'JSON: a ticket', path: (at) => `/api/desk/tickets/${number(at)}` },
    { name: 'JSON: a ticket of 1,000 messages', path: () => `/api/desk/tickets/${long}` },
    ...found.map((q) => ({
      name: `JSON: found by “${q}”`,
      path: () => `/api/desk/find?q=${encodeURIComponent(q)}`,
    })),
    { name: 'JSON: a bare answer', path: () => '/api/health' },
  ];
}

async function measure({ name, path }: Asked, cookies: string[], pid: number | undefined): Promise<Row> {
  const { times, cpu } = await load(agents, pid, (at, who) => ({
    url: origin + path(at),
    cookie: cookies[who % cookies.length] ?? '',
  }));
  return { name, times, cpu };
}

function print(): void {
  const [few, many] = measured;
  const head = `p50   p99 at 1   p50   p99 at 8    CPU`;
  process.stdout.write(`\nload of the machine ${before} before, ${machineLoad()} after\n`);
  process.stdout.write(
    `ms${' '.repeat(36)}${`${sizes[0]} tickets`.padStart(46)}${`${full} tickets`.padStart(46)}\n`,
  );
  process.stdout.write(`${' '.repeat(38)}${head.padStart(46)}${head.padStart(46)}\n`);
  const lines = [...(many?.rows.values() ?? [])];
  for (const row of lines)
    process.stdout.write(`${row.name.padEnd(38)}${told(few?.rows.get(row.name))}${told(row)}${mark(row)}\n`);
  process.stdout.write(
    `${'bare keyed read, without HTTP'.padEnd(38)}${cells(few?.bare)}${' '.repeat(7)}${cells(many?.bare)}\n`,
  );
  const share = ((many?.filed ?? 0) / (few?.filed ?? 1)).toFixed(2);
  process.stdout.write(
    `\nfiled over HTTP at 32 connections: ${few?.filed.toFixed(0)}/s, ${many?.filed.toFixed(0)}/s with ${full}: ${share}\n`,
  );
}

function told(row: Row | undefined): string {
  return row ? cells(row.times) + row.cpu.toFixed(1).padStart(7) : '';
}

function cells(times: Times[] = []): string {
  const columns = times.map(({ p50, p99 }) => p50.toFixed(1).padStart(9) + p99.toFixed(1).padStart(9));
  return columns.join(' ').padStart(39);
}

function mark({ name, times }: Row): string {
  const aim = name.startsWith('JSON: found') ? findAim : name.startsWith('JSON') ? aims.json : aims.page;
  return (times[1]?.p99 ?? 0) < aim ? '' : `  over ${aim}`;
}
