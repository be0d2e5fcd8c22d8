import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from '../../content/articles.ts';
import { placeOf } from '../../content/file.ts';
import { readImages } from '../../content/images.ts';
import type { Database } from '../db/client.ts';
import { openDatabase } from '../db/client.ts';
import type { Config } from '../ground/config.ts';
import { readConfig } from '../ground/config.ts';
import { contentFolder } from '../ground/root.ts';
import { importArticles } from '../models/articles/editions.ts';
import { exportArticles, writeOut } from '../models/articles/exports.ts';
import { articlesAsJson } from '../models/exports/data.ts';
import { articlesAsPages } from '../models/exports/pages.ts';
import { exportLibrary } from '../models/library/exports.ts';
import { importPictures } from '../models/pictures/editions.ts';

/**
 * Takes changed files into the database; a text that was edited in the studio too, cannot be read, or would have readers led to what is for the staff, is reported
 * and left out.
 */
export async function importFiles([folder = contentFolder]: string[]): Promise<void> {
  const { articles, bad } = readArticles(folder);
  const { images, bad: badImages } = readImages(folder);
  const { taken, conflicts, refused } = await withDatabase(async (db) => {
    const pictures = await importPictures(db, images);
    const texts = await importArticles(db, articles);
    return {
      taken: [...pictures.taken, ...texts.taken],
      conflicts: [...pictures.conflicts, ...texts.conflicts],
      refused: texts.refused,
    };
  });
  for (const file of taken) process.stdout.write(`${file}\n`);
  for (const file of conflicts)
    process.stderr.write(`${file}: edited in the studio as well | عُدّل في التحرير أيضًا\n`);
  for (const slug of refused)
    process.stderr.write(
      `${slug}: readers would be led to an article for the staff alone | لو أُدخل لقاد القراء رابطٌ إلى مقالة للفريق وحده\n`,
    );
  for (const { file, line, why } of [...bad, ...badImages])
    process.stderr.write(`${placeOf({ file: relative(folder, file), line })}: ${why.en} | ${why.ar}\n`);
  if (conflicts.length + refused.length + bad.length + badImages.length > 0) process.exitCode = 1;
}

/** Writes the articles of the database, and what editors made of everything else, to content/, or to another folder: as files that an import takes, as pages (`--html`) or as JSON; `--drafts` with what readers do not see. */
export async function exportFiles(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { drafts: { type: 'boolean' }, html: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const [folder = contentFolder] = positionals;
  const { drafts = false, html, json } = values;
  const count = await withDatabase(async (db, { PUBLIC_URL: origin }) => {
    if (!html && !json) {
      await exportLibrary(db, folder);
      return exportArticles(db, folder, { drafts });
    }
    let files = 0;
    for await (const file of html
      ? articlesAsPages(db, { drafts, origin })
      : articlesAsJson(db, { drafts })) {
      await writeOut(folder, file);
      files += 1;
    }
    return files;
  });
  process.stdout.write(`${count}\n`);
}

async function withDatabase<T>(work: (db: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = config;
  const { db, close } = await openDatabase(DATABASE_URL, { authToken: DATABASE_AUTH_TOKEN });
  try {
    return await work(db, config);
  } finally {
    await close();
  }
}
