import { relative } from 'node:path';
import { readArticles } from '../../content/articles.ts';
import { placeOf } from '../../content/file.ts';
import type { Database } from '../db/client.ts';
import { openDatabase } from '../db/client.ts';
import { readConfig } from '../ground/config.ts';
import { contentFolder } from '../ground/root.ts';
import { importArticles } from '../models/articles/editions.ts';
import { exportArticles } from '../models/articles/exports.ts';
import { exportLibrary } from '../models/library/exports.ts';

/**
 * Takes changed files into the database; a text that was edited in the studio too, cannot be read, or would have readers led to what is for the staff, is reported
 * and left out.
 */
export async function importFiles([folder = contentFolder]: string[]): Promise<void> {
  const { articles, bad } = readArticles(folder);
  const { taken, conflicts, refused } = await withDatabase((db) => importArticles(db, articles));
  for (const file of taken) process.stdout.write(`${file}\n`);
  for (const file of conflicts)
    process.stderr.write(`${file}: edited in the studio as well | عُدّل في التحرير أيضًا\n`);
  for (const slug of refused)
    process.stderr.write(
      `${slug}: readers would be led to an article for the staff alone | لو أُدخل لقاد القراء رابطٌ إلى مقالة للفريق وحده\n`,
    );
  for (const { file, line, why } of bad)
    process.stderr.write(`${placeOf({ file: relative(folder, file), line })}: ${why.en} | ${why.ar}\n`);
  if (conflicts.length + refused.length + bad.length > 0) process.exitCode = 1;
}

/** Writes the articles of the database, and what editors made of everything else, to content/ or to another folder. */
export async function exportFiles([folder = contentFolder]: string[]): Promise<void> {
  const count = await withDatabase(async (db) => {
    await exportLibrary(db, folder);
    return exportArticles(db, folder);
  });
  process.stdout.write(`${count}\n`);
}

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readConfig();
  const { db, close } = await openDatabase(DATABASE_URL, { authToken: DATABASE_AUTH_TOKEN });
  try {
    return await work(db);
  } finally {
    await close();
  }
}
