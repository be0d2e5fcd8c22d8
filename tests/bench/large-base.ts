import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { openDatabase } from '../../api/db/client.ts';
import { articles, revisions, translations } from '../../api/db/schema.ts';
import { corpus, questions } from './corpus.ts';
import { origin, startServer } from './server.ts';

/** The whole server on a large base: what a search over HTTP takes at 20 connections, each question asked once, and the memory. */
export async function measureLargeBase(size: number): Promise<void> {
  const first = await startServer();
  await first.stop();
  const documents = corpus(size);
  await fill(first.folder, documents);
  const server = await startServer(first.folder);
  const until = performance.now() + 120_000;
  while ((await documentsFound()) < size && performance.now() < until)
    await new Promise((again) => setTimeout(again, 200));
  const asked = questions(documents, 1500).map(({ q, locale }) => ({
    path: `/api/search?${new URLSearchParams({ q, locale })}`,
  }));
  const { latency, requests, non2xx, errors } = await autocannon({
    url: origin,
    connections: 20,
    amount: asked.length,
    requests: asked,
  });
  const memory =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
  await server.stop();
  process.stdout.write(
    `\n${size} articles over HTTP, 20 connections, ${asked.length} different questions: ${requests.average.toFixed(0)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${non2xx + errors} failed, ${memory.toFixed(0)} MB\n`,
  );
}

async function documentsFound(): Promise<number> {
  const answer = await fetch(`${origin}/api/ready`);
  const { search }: { search?: { documents: number } } = await answer.json();
  return search?.documents ?? 0;
}

async function fill(folder: string, documents: ReturnType<typeof corpus>): Promise<void> {
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
      await tx.insert(articles).values({ slug, problemType, intents, audience, checkedOn: '2026-11-24' });
      const [kept] = await tx.insert(revisions).values(text).returning({ id: revisions.id });
      await tx
        .insert(translations)
        .values({ ...text, publishedRevision: kept?.id ?? null, publishedVersion: 1 });
    }
  });
  close();
}
