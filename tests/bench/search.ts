import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locale } from '../../api/ground/locale.ts';
import { contentFolder } from '../../api/ground/root.ts';
import { documentsOf } from '../../api/models/articles/search-documents.ts';
import { Search, shippedModel } from '../../api/understanding/search.ts';
import { loadArticles } from '../../content/articles.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { readLabelledSets } from '../../search/intents/labelled.ts';
import type { Kind } from './corpus.ts';
import { corpus, questions } from './corpus.ts';
import { measureLargeBase } from './large-base.ts';
import type { Measured } from './search-engines.ts';
import { engines } from './search-engines.ts';

/**
 * Our engine beside others, on the same articles and the same questions in one run, each in a process of its own. With
 * LABELLED_SETS naming a folder of labelled messages, how often an article that answers is among the first as well.
 */

const sizes = [1000, 10_000, 30_000];
const asked = 100;
const kinds: Kind[] = ['exact', 'prefix', 'typo'];
const [, , , engine, size] = process.argv;

if (engine && size) process.stdout.write(JSON.stringify(await measure(engine, Number(size))));
else await compare();

async function compare(): Promise<void> {
  if (!process.env.MEILI_URL) process.stdout.write('MEILI_URL is not set: Meilisearch was not measured\n');
  for (const size of sizes) {
    process.stdout.write(
      `\n${size} articles              index s   memory MB   ${kinds.map((kind) => `${kind} p50/p99 ms`).join('   ')}\n`,
    );
    for (const name of Object.keys(engines)) {
      const run = execFileSync(process.execPath, ['tests/bench/run.ts', 'search', name, String(size)], {
        encoding: 'utf8',
      });
      const { index, memory, times }: Awaited<ReturnType<typeof measure>> = JSON.parse(run);
      const cells = kinds.map((kind) =>
        `${times[kind].p50.toFixed(2)}/${times[kind].p99.toFixed(2)}`.padStart(14),
      );
      process.stdout.write(
        `${name.padEnd(26)} ${index.toFixed(1).padStart(8)} ${memory.toFixed(0).padStart(11)} ${cells.join(' ')}\n`,
      );
    }
  }
  await measureLargeBase(10_000);
  await answers();
}

/** Seconds to index, megabytes more than before, milliseconds a question. */
async function measure(name: string, size: number) {
  const documents = corpus(size);
  const open = engines[name];
  if (!open) throw new Error(`no engine ${name}`);
  global.gc?.();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const engine = await open();
  await engine.fill(documents);
  const index = (performance.now() - started) / 1000;
  const times = { exact: [] as number[], prefix: [] as number[], typo: [] as number[] };
  const all = questions(documents, asked);
  for (const { q, locale } of all.slice(0, 60)) await engine.find(q, locale);
  for (const { kind, q, locale } of all) {
    const began = performance.now();
    await engine.find(q, locale);
    times[kind].push(performance.now() - began);
  }
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  return {
    index,
    memory,
    times: { exact: places(times.exact), prefix: places(times.prefix), typo: places(times.typo) },
  };
}

function places(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** How often an article that answers the question's intent is the first, among three, among five. */
async function answers(): Promise<void> {
  const folder = process.env.LABELLED_SETS;
  if (!folder || !existsSync(folder))
    return void process.stdout.write('\nLABELLED_SETS is not set: answers were not measured\n');
  const articles = loadArticles(contentFolder);
  const documents = articles.flatMap(documentsOf);
  const intentsOf = new Map(articles.map(({ slug, intents }) => [slug, intents]));
  const covered = new Set(articles.flatMap(({ intents }) => intents));
  const rows = [
    ...readLabelledSets(folder, loadTaxonomy(contentFolder), 'val'),
    ...readLabelledSets(folder, loadTaxonomy(contentFolder), 'train').filter(
      ({ variety }, at) => variety === 'en' && at % 10 === 0,
    ),
  ].filter(({ intent }) => intent !== null && covered.has(intent));
  const search = new Search({ model: await shippedModel() });
  await search.replaceAll(documents);
  const whole: Measured = {
    fill: async () => {},
    find: async (q, locale) => (await search.find({ q, locale, limit: 10 })).hits.map(({ slug }) => slug),
  };
  const opened = Object.entries(engines).map(async ([name, open]) => [name, await open()] as const);
  const measured: (readonly [string, Measured])[] = [
    ['ours, with intents', whole],
    ...(await Promise.all(opened)),
  ];
  process.stdout.write(
    `\n${rows.length} questions of customers, ${documents.length / 2} articles     success@1  @3  @5\n`,
  );
  for (const [name, engine] of measured) {
    await engine.fill(documents);
    for (const locale of ['ar', 'en'] as const) {
      const mine = rows.filter(({ variety }) => (variety === 'en') === (locale === 'en'));
      const found = await successes(engine, mine, locale, intentsOf);
      process.stdout.write(
        `${name.padEnd(26)} ${locale} ${found.map((share) => share.toFixed(3)).join(' ')}\n`,
      );
    }
  }
}

async function successes(
  engine: Measured,
  rows: { text: string; intent: string | null }[],
  locale: Locale,
  intentsOf: ReadonlyMap<string, string[]>,
): Promise<number[]> {
  const first: number[] = [];
  for (const { text, intent } of rows) {
    const slugs = await engine.find(text, locale);
    first.push(slugs.findIndex((slug) => intent !== null && intentsOf.get(slug)?.includes(intent)));
  }
  return [1, 3, 5].map((top) => first.filter((at) => at >= 0 && at < top).length / Math.max(rows.length, 1));
}
