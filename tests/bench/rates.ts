import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { openDatabase } from '../../api/db/client.ts';
import { events } from '../../api/db/schema/events.ts';
import type { NewTicket } from '../../api/models/tickets/tickets.ts';
import { fileTicket } from '../../api/models/tickets/tickets.ts';
import { redact } from '../../api/privacy/redact.ts';
import { origin, startServer } from './server.ts';

/** What the desk does in a second, beside a bare answer and a bare transaction measured in the same run. */

const ticket = {
  subject: redact('رمز التحقق لا يصل').text,
  body: redact('حاولت الدفع ثلاث مرات ولم يصلني رمز التحقق.').text,
  email: 'customer@example.com',
  name: null,
  reference: null,
  locale: 'ar',
  draftKey: null,
  removed: [],
  problemType: 'authentication-3ds-otp',
  priority: 'normal',
  tags: [
    { intent: 'otp-not-received', problemType: 'authentication-3ds-otp', confidence: 0.9, because: ['رمز'] },
  ],
  suggestions: [],
  uploads: [],
} satisfies NewTicket;

const seconds = 5;
const connections = 20;

const bare = createServer(getRequestListener(new Hono().get('/', (c) => c.text('hello')).fetch)).listen(3901);
const first = await startServer();
await first.stop();
const server = await startServer(first.folder);
const article = await measure(`${origin}/ar/articles/otp-missing`);
const search = await measure(`${origin}/api/search?locale=ar&q=${encodeURIComponent('رمز التحقق لا يصل')}`);
const key = await measure(`${origin}/api/articles/otp-missing?locale=ar`);
const hello = await measure('http://127.0.0.1:3901/');
const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
await server.stop();
bare.close();

const transactions = await measureTransactions();
print('bare Hono answer', hello, hello);
print('article page', article, hello);
print('search', search, hello);
print('article by key (JSON)', key, hello);
process.stdout.write(`
bare transaction of two inserts   ${transactions.bare.toFixed(0)}/s
tickets filed, durable            ${transactions.tickets.toFixed(0)}/s, ${(transactions.tickets / transactions.bare).toFixed(2)} of bare
first page, first start           ${first.firstPage.toFixed(0)} ms
first page, second start          ${server.firstPage.toFixed(0)} ms
memory after the load             ${memory.toFixed(0)} MB
`);

function measure(url: string) {
  return autocannon({ url, connections, duration: seconds, headers: { 'accept-encoding': 'br' } });
}

function print(
  name: string,
  { requests, latency, non2xx, errors }: autocannon.Result,
  other: autocannon.Result,
): void {
  const ratio = (requests.average / other.requests.average).toFixed(2);
  const failed = non2xx + errors > 0 ? `, ${non2xx + errors} FAILED` : '';
  process.stdout.write(
    `${name.padEnd(26)} ${requests.average.toFixed(0).padStart(7)}/s  p99 ${latency.p99} ms, ${ratio} of bare${failed}\n`,
  );
}

/** The two in turn, round by round, so that a slow moment of the machine falls on both. */
async function measureTransactions() {
  const { db, close } = await openDatabase(
    `file:${join(mkdtempSync(join(tmpdir(), 'hulool-bench-')), 'x.db')}`,
  );
  const times = { bare: 0, tickets: 0 };
  const rounds = 10;
  const each = 100;
  for (let round = 0; round < rounds; round++) {
    times.bare += await timed(each, () =>
      db.transaction(async (tx) => {
        await tx.insert(events).values({ kind: 'bench' });
        await tx.insert(events).values({ kind: 'bench' });
      }),
    );
    times.tickets += await timed(each, () => fileTicket(db, ticket));
  }
  await close();
  return { bare: (rounds * each) / times.bare, tickets: (rounds * each) / times.tickets };
}

async function timed(count: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let done = 0; done < count; done++) await work();
  return (performance.now() - started) / 1000;
}
