import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { corpus } from './corpus.ts';
import { fill } from './large-base.ts';
import { origin, startServer } from './server.ts';

/** How soon after a start the first search of a large base is answered: without the index that was kept, and with it. */

const size = 30_000;
const path = `/api/search?${new URLSearchParams({ q: 'البطاقة مرفوضة', locale: 'ar' })}`;

const first = await startServer();
await first.stop();
await fill(first.folder, corpus(size));
rmSync(join(first.folder, 'search-index'), { force: true });
process.stdout.write(`\n${size} articles: ms until     first page   first search after it\n`);
report('without the kept index', await measure(first.folder));
report('with it', await measure(first.folder));

function report(how: string, { page, search }: Awaited<ReturnType<typeof measure>>): void {
  process.stdout.write(
    `${how.padEnd(27)} ${page.toFixed(0).padStart(11)} ${search.toFixed(0).padStart(23)}\n`,
  );
}

/** One life of the server; at its end the index is kept. */
async function measure(folder: string): Promise<{ page: number; search: number }> {
  const server = await startServer(folder);
  const began = performance.now();
  // Whoever waits too long for an answer is cut off, and asks again.
  while (!(await isAnswered())) await setTimeout(100);
  const search = performance.now() - began;
  await server.stop();
  return { page: server.firstPage, search };
}

const isAnswered = (): Promise<boolean> =>
  fetch(origin + path).then(
    async (answer) => answer.ok && (await answer.text()) !== '',
    () => false,
  );
