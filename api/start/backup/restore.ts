import { existsSync } from 'node:fs';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { isBusy } from '../../db/connection.ts';
import { databaseFile } from '../../db/database-file.ts';
import { newestSchema } from '../../db/migrate.ts';
import type { About } from './archive.ts';
import { unpack } from './archive.ts';
import type { Facts } from './facts.ts';
import { checkedFacts, factsOf } from './facts.ts';
import type { Place } from './make.ts';
import { keepName, onServer } from './make.ts';
import * as refusals from './refusals.ts';

/**
 * Puts a backup in the place of a desk that no server holds. It is looked through before anything is touched; what stood there is kept beside
 * it, under the name that is returned.
 * @param over puts it also over what is newer, or cannot be read
 * @throws Impossible saying why not, with nothing changed
 */
export async function restoreBackup(
  { DATABASE_URL, DATA_DIR, SECRET }: Place,
  backup: string,
  { over = false } = {},
): Promise<{ about: About; aside: string | undefined }> {
  if (!DATABASE_URL.startsWith('file:')) throw onServer();
  if (!existsSync(backup)) throw refusals.noBackup(backup);
  const target = databaseFile(DATABASE_URL);
  const incoming = `${target}.restoring`;
  for (const folder of [dirname(target), DATA_DIR]) await mkdir(folder, { recursive: true });
  await rm(incoming, { force: true });
  try {
    const { about, secret } = await unpack(backup, incoming);
    const restored = mustFit(incoming);
    const next = join(DATA_DIR, 'secret.next');
    const keeps = secret !== undefined && SECRET === undefined;
    // What may fail comes before anything is replaced.
    if (keeps) await writeFile(next, secret, { mode: 0o600, flush: true });
    const aside = await replace(target, incoming, (present) => over || mustBeOlder(present, restored, about));
    if (keeps) await rename(next, join(DATA_DIR, 'secret'));
    // It is of the database that stood there, and is made anew.
    await rm(join(DATA_DIR, 'search-index'), { force: true });
    return { about, aside };
  } finally {
    await rm(incoming, { force: true });
  }
}

/** @throws Impossible where it is torn, or of a version that we do not know */
function mustFit(incoming: string): Facts {
  let found: Facts;
  try {
    found = checkedFacts(incoming);
  } catch (error) {
    throw refusals.tornInside(error);
  }
  if (found.schema > newestSchema()) throw refusals.tooNew();
  return found;
}

function mustBeOlder(present: Facts | undefined, restored: Facts, about: About): true {
  if (present === undefined) throw refusals.unreadable();
  const { id, at } = restored.lastEvent ?? { id: 0, at: 0 };
  const last = present.lastEvent;
  // Clocks are set back: the log goes on counting.
  if (last !== null && (last.id > id || last.at > at)) throw refusals.newer(new Date(last.at), about.madeAt);
  return true;
}

/** Changes the files while nobody else can open the database. @returns where the former one is. */
async function replace(
  target: string,
  incoming: string,
  mayGo: (present: Facts | undefined) => boolean,
): Promise<string | undefined> {
  const held = existsSync(target) ? holdAlone(target) : undefined;
  try {
    if (held) mayGo(held.facts);
    const aside = `${target}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    // Of one that can be read, the journal is our own, and goes with us; of any other it would be played into what comes.
    for (const part of held?.facts ? ['-wal', '-shm'] : ['-journal', '-wal', '-shm'])
      if (existsSync(target + part)) await rename(target + part, aside + part);
    // Beside it first, so that at no moment is there no database; some disks know no second name for a file.
    if (held) await link(target, aside).catch(() => rename(target, aside));
    await rename(incoming, target);
    await keepName(target);
    return held && aside;
  } finally {
    held?.database.close();
  }
}

/** Keeps everybody else out of a database, and folds its log in; without facts where it cannot be read. @throws Impossible while somebody is in it */
function holdAlone(file: string): { database: Database.Database; facts: Facts | undefined } {
  const database = new Database(file, { timeout: 1000 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
    database.exec('COMMIT');
    database.exec('PRAGMA journal_mode = DELETE');
    return { database, facts: factsOf(database) };
  } catch (error) {
    if (!isBusy(error)) return { database, facts: undefined };
    database.close();
    throw refusals.held();
  }
}
