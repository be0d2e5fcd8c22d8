import { existsSync } from 'node:fs';
import { readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseFile } from '../../db/database-file.ts';
import { codeOf } from '../../ground/cannot-start.ts';
import type { Config } from '../../ground/config.ts';
import { readKept, Torn } from '../../understanding/kept-index.ts';
import { folderOf, megabyte } from '../../uploads/room.ts';
import { unwritable } from '../writable.ts';
import { backupsIn } from '../backup/scheduled.ts';
import type { Finding } from './finding.ts';
import { bare, saidBy, when } from './finding.ts';

const hour = 60 * 60_000;
/** A secret of fewer characters is guessed; what we make has 43. */
const shortest = 32;

/** What is wrong with the folders and files of a desk, its database apart. */
export async function lookAtFolders(config: Config): Promise<Finding[]> {
  const bad = await unwritable(config);
  if (bad.length > 0)
    return bad.map(({ setting, folder, cause }) => ({
      code: 'folder',
      what: `${setting}=${folder} (${codeOf(cause)})`,
    }));
  return [
    ...(await lookAtDisk(config)),
    ...(await lookAtSecret(config)),
    ...(await lookAtIndex(config)),
    ...(await lookAtBackups(config)),
  ];
}

async function lookAtDisk(config: Config): Promise<Finding[]> {
  const folder = folderOf(config);
  if (!existsSync(folder)) return [];
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  return when(free < config.DISK_RESERVE_MB, 'disk', free);
}

async function lookAtSecret({ DATABASE_URL, DATA_DIR, SECRET }: Config): Promise<Finding[]> {
  const file = join(DATA_DIR, 'secret');
  if (!existsSync(file)) {
    const hasDesk = !DATABASE_URL.startsWith('file:') || existsSync(databaseFile(DATABASE_URL));
    return when(SECRET === undefined && hasDesk, 'secret-missing', file);
  }
  const secret = await readFile(file, 'utf8').catch((error: unknown) => error);
  if (typeof secret !== 'string') return when(true, 'not-read', `${file} (${saidBy(secret)})`);
  const { mode } = await stat(file);
  return [
    ...when((mode & 0o077) !== 0, 'secret-open', file),
    ...when(secret.length < shortest, 'secret-short', file),
    ...when(SECRET !== undefined && SECRET !== secret, 'secret-differs', file),
  ];
}

async function lookAtIndex({ DATA_DIR }: Config): Promise<Finding[]> {
  const file = join(DATA_DIR, 'search-index');
  try {
    // Whose it is does not matter here: it is summed up before that is asked.
    await readKept(file, '');
    return [];
  } catch (error) {
    return error instanceof Torn
      ? when(true, 'index-torn', file)
      : when(true, 'not-read', `${file} (${saidBy(error)})`);
  }
}

async function lookAtBackups({ BACKUP_DIR, BACKUP_HOURS, DATABASE_URL }: Config): Promise<Finding[]> {
  if (BACKUP_DIR === undefined) return [];
  if (!DATABASE_URL.startsWith('file:')) return when(true, 'backup-server', bare(DATABASE_URL));
  try {
    const [newest] = await backupsIn(BACKUP_DIR);
    const isOld = newest === undefined || Date.now() - newest.at > 2 * BACKUP_HOURS * hour;
    return when(isOld, 'backup-old', newest?.file ?? BACKUP_DIR);
  } catch (error) {
    return when(true, 'backup-folder', `${BACKUP_DIR} (${saidBy(error)})`);
  }
}
