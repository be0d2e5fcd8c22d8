import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Article } from '../../../content/articles.ts';
import { alone } from '../../db/alone.ts';
import type { Database, Queries } from '../../db/client.ts';
import { openDatabase } from '../../db/client.ts';
import { articleCodes, articles, articleSlugs, revisions, translations } from '../../db/schema/articles.ts';
import { events } from '../../db/schema/events.ts';
import { draftPictures, revisionPictures } from '../../db/schema/pictures.ts';
import { articleFacts } from '../../db/schema/studio.ts';
import { importArticles } from './editions.ts';

/** All that an import writes, each after what it refers to. */
const written = [
  ...[articles, articleCodes, articleFacts, articleSlugs, translations, revisions, events],
  ...[draftPictures, revisionPictures],
];
/** A statement holds a thousand values or so. */
const atOnce = 50;

/**
 * Fills a database in which there is nothing to read yet, one process of several. One on a server would be asked 1,500 times: the files are taken
 * into a database beside it, and all that came of them goes over in one request.
 */
export async function importFirst(
  db: Database,
  { onServer, files }: { onServer: boolean; files: () => Article[] },
): Promise<void> {
  if (!(await isEmpty(db))) return;
  await alone(db, async () => {
    if (!(await isEmpty(db))) return;
    if (onServer) await copyOf(files(), (beside) => sendAll(beside, db));
    else await importArticles(db, files());
  });
}

async function copyOf(files: Article[], use: (beside: Database) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hulool-first-'));
  const { db: beside, close } = await openDatabase(`file:${join(folder, 'hulool.db')}`);
  try {
    await importArticles(beside, files);
    await use(beside);
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sendAll(from: Database, to: Database): Promise<void> {
  const all = await Promise.all(written.map((table) => rowsOf(from, to, table)));
  const [first, ...rest] = all.flat();
  if (first) await to.batch([first, ...rest]);
}

async function rowsOf<T extends SQLiteTable>(from: Database, to: Database, table: T) {
  const rows: T['$inferInsert'][] = await from.select().from(table);
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, at) =>
    to.insert(table).values(rows.slice(at * atOnce, (at + 1) * atOnce)),
  );
}

/** Whether there is anything to read yet. */
async function isEmpty(db: Queries): Promise<boolean> {
  const [row] = await db.select({ count: count() }).from(articles);
  return (row?.count ?? 0) === 0;
}
