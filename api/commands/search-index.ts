import { createInterface } from 'node:readline/promises';
import { Meilisearch } from 'meilisearch';
import { readNames } from '../../content/brands.ts';
import type { MeiliEngine } from '../../search/meilisearch.ts';
import { openMeilisearch } from '../../search/meilisearch.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import type { Database } from '../db/client.ts';
import { openDatabase } from '../db/client.ts';
import type { Config } from '../ground/config.ts';
import { readConfig } from '../ground/config.ts';
import { contentFolder } from '../ground/root.ts';
import { searchDocuments } from '../models/articles/search-documents.ts';
import { checkIndex, repair, size } from '../subscribers/search-index.ts';

/** Compares the index of the search server with the database; with --repair, puts it right. Exit 1 while they differ. */
export const checkSearchIndex = (args: string[]): Promise<void> =>
  withIndex(async (db, engine) => {
    const drift = args.includes('--repair') ? await repair(db, engine) : await checkIndex(db, engine);
    const left = args.includes('--repair') ? await checkIndex(db, engine) : drift;
    process.stdout.write(`${JSON.stringify(drift)}\n`);
    if (size(left) > 0) process.exitCode = 1;
  });

/** Builds the index anew beside the live one and puts it in its place. */
export const rebuildSearchIndex = (): Promise<void> =>
  withIndex(async (db, engine) => {
    await engine.replaceAll(await searchDocuments(db));
    process.stdout.write(`${JSON.stringify({ documents: await engine.count() })}\n`);
  });

/** Makes a key that may do what the desk does and nothing else. The server's master key is read from stdin and not kept. */
export async function makeSearchKey(): Promise<void> {
  const { MEILI_URL: host, MEILI_INDEX: index } = serverOf(readConfig());
  const lines = createInterface({ input: process.stdin });
  const { value: masterKey = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  const key = await new Meilisearch({ host, apiKey: masterKey.trim() }).createKey({
    description: 'Hulool: searches and writes its own index',
    actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get', 'version'],
    indexes: [`${index}*`],
    expiresAt: null,
  });
  process.stdout.write(`MEILI_KEY=${key.key}\n`);
}

async function withIndex(work: (db: Database, engine: MeiliEngine) => Promise<void>): Promise<void> {
  const config = serverOf(readConfig());
  const { db, close } = await openDatabase(config.DATABASE_URL, { authToken: config.DATABASE_AUTH_TOKEN });
  try {
    const options = { url: config.MEILI_URL, key: config.MEILI_KEY, index: config.MEILI_INDEX };
    await work(db, openMeilisearch(options, openSynonyms(readNames(contentFolder).names)));
  } finally {
    await close();
  }
}

function serverOf(config: Config): Config & { MEILI_URL: string } {
  if (config.MEILI_URL === undefined)
    throw new Error('MEILI_URL is not set: the engine in the process needs no index');
  return { ...config, MEILI_URL: config.MEILI_URL };
}
