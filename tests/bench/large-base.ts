import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { openDatabase } from '../../api/db/client.ts';
import { articles, revisions, translations } from '../../api/db/schema/articles.ts';
import { corpus, questions, randomFrom } from './corpus.ts';
import { origin, startServer } from './server.ts';

const connections = 20;
/** Who types pauses for so long between letters, in ms, at most. */
const pause = 200;

/** The whole server on a large base: what a search over HTTP takes at 20 connections, no question asked twice, and the memory. */
export async function measureLargeBase(size: number): Promise<void> {
  const first = await startServer();
  await first.stop();
  const documents = corpus(size);
  await fill(first.folder, documents);
  const server = await startServer(first.folder);
  const until = performance.now() + 120_000;
  while ((await documentsFound()) < size && performance.now() < until)
    await new Promise((again) => setTimeout(again, 200));
  const paths = shuffled(questions(documents, 5000)).map(
    ({ q, locale }) => `/api/search?${new URLSearchParams({ q, locale })}`,
  );
  process.stdout.write(`\n${size} articles over HTTP, ${connections} connections, no question twice\n`);
  report('right after the start', await flood(paths.slice(0, 3000)));
  report('as twenty people type', await type(paths.slice(3000, 5000)));
  report('as fast as they are answered', await flood(paths.slice(5000)));
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024).toFixed(0);
  await server.stop();
  process.stdout.write(`memory ${megabytes('VmRSS')} MB, at most ${megabytes('VmHWM')} MB\n`);
}

type Taken = { rate: number; p50: number; p99: number; failed: number };

const report = (pace: string, { rate, p50, p99, failed }: Taken): void =>
  void process.stdout.write(
    `${pace.padEnd(30)} ${rate.toFixed(0)}/s, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${failed} failed\n`,
  );

/** Each connection asks again as soon as it has its answer. */
async function flood(paths: string[]): Promise<Taken> {
  // Each connection has questions of its own: all would go through one list from the start, and be answered from memory.
  let next = 0;
  const share = paths.length / connections;
  const { latency, non2xx, errors } = await autocannon({
    url: origin,
    connections,
    amount: paths.length,
    setupClient: (client) => client.setRequests(paths.slice(next, (next += share)).map((path) => ({ path }))),
  });
  // Each connection always waits for one answer; autocannon's own rate counts in whole seconds.
  const rate = (connections * 1000) / latency.average;
  return { rate, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

/** Each connection waits for its answer, and then as people pause between letters. */
async function type(paths: string[]): Promise<Taken> {
  const waiting = [...paths];
  const times: number[] = [];
  const random = randomFrom(2);
  let failed = 0;
  const started = performance.now();
  const person = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await new Promise((again) => setTimeout(again, random(pause)));
      const asked = performance.now();
      const answer = await fetch(origin + path);
      await answer.text();
      times.push(performance.now() - asked);
      if (!answer.ok) failed++;
    }
  };
  await Promise.all(Array.from({ length: connections }, person));
  const rate = paths.length / ((performance.now() - started) / 1000);
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { rate, p50: at(0.5), p99: at(0.99), failed };
}

/** Each kind of question everywhere. */
function shuffled<T>(list: T[]): T[] {
  const random = randomFrom(3);
  return list
    .map((one) => ({ one, place: random(2 ** 30) }))
    .sort((one, other) => one.place - other.place)
    .map(({ one }) => one);
}

async function documentsFound(): Promise<number> {
  const answer = await fetch(`${origin}/api/ready`);
  const { search }: { search?: { documents: number } } = await answer.json();
  return search?.documents ?? 0;
}

/** Puts documents into the database of a folder as published articles. */
export async function fill(folder: string, documents: ReturnType<typeof corpus>): Promise<void> {
  const { db, close } = await openDatabase(`file:${folder}/hulool.db`);
  await db.transaction(async (tx) => {
    for (const {
      slug,
      locale,
      problemType,
      intents,
      audience,
      title,
      summary,
      searchTerms,
      body,
    } of documents) {
      const text = { slug, locale, title, summary, quickFix: summary, searchTerms, body };
      const filed = { slug, problemType, intents, audience, checkedOn: '2026-11-24', shown: true };
      await tx.insert(articles).values(filed);
      const [kept] = await tx.insert(revisions).values(text).returning({ id: revisions.id });
      await tx.insert(translations).values({
        ...text,
        publishedRevision: kept?.id ?? null,
        publishedVersion: 1,
        publishedAt: new Date(),
      });
    }
  });
  await close();
}
