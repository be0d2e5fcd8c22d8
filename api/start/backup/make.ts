import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Database from 'libsql';
import manifest from '../../../package.json' with { type: 'json' };
import { cannotWrite } from '../../db/connection.ts';
import { databaseFile } from '../../db/database-file.ts';
import { Impossible } from '../../ground/both.ts';
import type { Config } from '../../ground/config.ts';
import type { About } from './archive.ts';
import { pack, sumOf, unpack } from './archive.ts';
import { checkedFacts } from './facts.ts';

export type Place = Pick<Config, 'DATABASE_URL' | 'DATA_DIR' | 'SECRET'>;

/** How long SQLite may wait for somebody who keeps the database locked, in ms. */
const patience = 30_000;

/**
 * Writes a backup of a desk, also while it is served: everything that was acknowledged before this was called is in it, and nothing by halves.
 * It is read again before it gets its name; needs room for the database twice beside the file.
 * @throws Impossible saying why, with nothing left behind
 */
export async function makeBackup({ DATABASE_URL, DATA_DIR, SECRET }: Place, file: string): Promise<About> {
  const from = fileOfDesk(DATABASE_URL);
  if (existsSync(file)) throw alreadyThere(file);
  const [copy, packed] = [`${file}.copy`, `${file}.part`];
  try {
    await remove(copy, packed);
    // SQLite fills a file that is empty, and leaves it to its owner.
    await writeFile(copy, '', { flag: 'wx', mode: 0o600 });
    snapshot(from, copy);
    const about: About = {
      ...{ format: 1, version: manifest.version, madeAt: new Date().toISOString() },
      ...checkedFacts(copy),
      sha256: await sumOf(copy),
    };
    const secret = SECRET === undefined ? await keptSecret(DATA_DIR) : undefined;
    await pack(packed, { about, database: copy, secret });
    await unpack(packed);
    await rename(packed, file);
    await keepName(file);
    return about;
  } catch (error) {
    throw error instanceof Impossible ? error : couldNot(file, error);
  } finally {
    await remove(copy, packed);
  }
}

/** The database file that a desk is in. @throws Impossible where it is on a server, or is not there */
export function fileOfDesk(url: string): string {
  if (!url.startsWith('file:')) throw onServer();
  const file = databaseFile(url);
  if (existsSync(file)) return file;
  throw new Impossible({
    en: `There is no database at ${file}. Set DATABASE_URL as the server has it.`,
    ar: `لا توجد قاعدة بيانات في ${file}. اضبط DATABASE_URL كما هو مضبوط للخادم.`,
  });
}

/** A server has the database, which alone can copy it whole. */
export const onServer = () =>
  new Impossible({
    en: 'DATABASE_URL names a libSQL server, which is backed up by its own means: see README.md, Backups.',
    ar: 'يشير DATABASE_URL إلى خادم libSQL، وتُنسخ قاعدته احتياطيًا بأدواته: راجع قسم «Backups» في README.md.',
  });

/** Has a name outlast a power cut: it stands in the folder. */
export async function keepName(file: string): Promise<void> {
  const folder = await open(dirname(resolve(file)));
  await folder.sync().finally(() => folder.close());
}

/** One moment of the database as a file of its own: what is written meanwhile waits for nothing. */
function snapshot(from: string, to: string): void {
  const database = new Database(from, { timeout: patience });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

/** @throws Error of the system where there is one that may not be read: a backup without it is not whole */
async function keptSecret(folder: string): Promise<string | undefined> {
  const file = join(folder, 'secret');
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

async function remove(...files: string[]): Promise<void> {
  for (const file of files) await rm(file, { force: true });
}

const alreadyThere = (file: string) =>
  new Impossible({
    en: `${file} is there already. Name a file that is not.`,
    ar: `الملف ${file} موجود بالفعل. اختر اسمًا آخر.`,
  });

function couldNot(file: string, cause: unknown): Impossible {
  const why = cause instanceof Error ? cause.message : String(cause);
  if (cannotWrite(cause))
    return new Impossible(
      {
        en: `${file} cannot be written (${why}). It needs a folder that may be written, with room for the database twice.`,
        ar: `تعذّرت كتابة ${file} (${why}). يلزم مجلد قابل للكتابة، فيه مساحة تساوي ضعف حجم قاعدة البيانات.`,
      },
      cause,
    );
  return new Impossible(
    {
      en: `No backup was made: ${why}. Ask \`hulool doctor\` what is wrong with the database.`,
      ar: `لم تُنشأ نسخة احتياطية: ${why}. شغّل hulool doctor ليخبرك بما في قاعدة البيانات من خلل.`,
    },
    cause,
  );
}
