import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readArticles } from '../../content/articles.ts';
import type { SearchDocument } from '../../search/engine.ts';
import { openDatabase } from '../db/client.ts';
import { readConfig } from '../ground/config.ts';
import { typing, locale } from '../ground/incoming.ts';
import { contentFolder } from '../ground/root.ts';
import { documentsOf, searchDocuments } from '../models/articles/search-documents.ts';
import { redact } from '../privacy/redact.ts';
import { Search, shippedModel } from '../understanding/search.ts';
import { eachLine } from './lines.ts';

/** {"q", "locale"} → {"hits": [{"slug", "locale", "score", "intents"}], "total", "ms"}, ten hits */
export async function find(): Promise<void> {
  const search = new Search({ model: await shippedModel() });
  await search.replaceAll(await publishedDocuments());
  await eachLine(z.object({ q: typing, locale: locale.default('ar') }), async ({ q, locale }) => {
    const started = performance.now();
    const { hits, total } = await search.find({ q: redact(q).text, locale, limit: 10 });
    const ms = Number((performance.now() - started).toFixed(3));
    return {
      hits: hits.map(({ slug, locale, score, intents }) => ({ slug, locale, score, intents })),
      total,
      ms,
    };
  });
}

/** What readers can see: of the database, or of content/ where there is no database yet. */
async function publishedDocuments(): Promise<SearchDocument[]> {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = readConfig();
  if (url.startsWith('file:') && !existsSync(url.slice('file:'.length)))
    return readArticles(contentFolder).articles.flatMap(documentsOf);
  const { db, close } = await openDatabase(url, { authToken });
  try {
    return await searchDocuments(db);
  } finally {
    await close();
  }
}
