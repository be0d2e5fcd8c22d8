import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Logger } from 'pino';
import type { Config } from '../../ground/config.ts';
import { root } from '../../ground/root.ts';
import { inRounds } from '../../ground/rounds.ts';
import type { Place } from './make.ts';
import { onServer } from './make.ts';

const every = 10 * 60_000;
const hour = 60 * 60_000;

type Schedule = Place & { BACKUP_DIR: string } & Pick<Config, 'BACKUP_HOURS' | 'BACKUP_KEEP'>;

/** The moment at which it was begun is the name of a backup; of one that was ended in the middle, parts are left. */
const name = /^hulool-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.zip(\.copy|\.part)?$/;
const nameAt = (moment: Date): string => `hulool-${moment.toISOString().replaceAll(/[:.]/g, '-')}.zip`;

/** What was made by itself in a folder, the newest first; `at` in ms. What others put there is none of ours. */
async function madeIn(folder: string) {
  const found = (await readdir(folder)).flatMap((file) => {
    const [is, day, hours, minutes, seconds, ms, part] = name.exec(file) ?? [];
    const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
    return is && at ? [{ file: join(folder, file), at, isPart: part !== undefined }] : [];
  });
  return found.sort((one, other) => other.at - one.at);
}

/** The scheduled backups in a folder, the newest first; `at` in ms. */
export const backupsIn = async (folder: string): Promise<{ file: string; at: number }[]> =>
  (await madeIn(folder)).filter(({ isPart }) => !isPart);

/**
 * Makes a backup where the newest is old enough, and removes the oldest beyond those that are kept: never before the new one is whole.
 * @returns the new one, or why there is none; nothing while none is due
 */
export async function backUpIfDue(schedule: Schedule): Promise<{ file: string; why: string } | undefined> {
  const { BACKUP_DIR: folder, BACKUP_HOURS: hours, BACKUP_KEEP: keep } = schedule;
  await mkdir(folder, { recursive: true });
  const now = Date.now();
  const [newest] = await backupsIn(folder);
  // One of tomorrow is of a clock that was wrong.
  if (newest && newest.at <= now && now - newest.at < hours * hour) return undefined;
  for (const { file, at, isPart } of await madeIn(folder))
    if (isPart && now - at > 24 * hour) await rm(file, { force: true });
  const file = join(folder, nameAt(new Date(now)));
  const why = await inAnotherProcess(schedule, file);
  if (why === '')
    for (const { file } of (await backupsIn(folder)).slice(keep)) await rm(file, { force: true });
  return { file, why };
}

/** In a process of its own that gives way to all others: SQLite copies without letting anything else run. @returns why not, or nothing */
async function inAnotherProcess({ DATABASE_URL, DATA_DIR, SECRET }: Place, file: string): Promise<string> {
  const env = { DATABASE_URL, DATA_DIR, ...(SECRET !== undefined && { SECRET }) };
  const command = [join(root, 'api/cli.ts'), 'backup', file];
  const copying = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (copying.pid !== undefined) setPriority(copying.pid, constants.priority.PRIORITY_LOW);
  const [said, [code]] = await Promise.all([text(copying.stderr), once(copying, 'close')]);
  return code === 0 ? '' : said.trim() || `exit ${code}`;
}

/** Looks every few minutes whether a backup is due, where a folder for them is set. */
export function startBackups({ BACKUP_DIR, ...config }: Config, log: Logger) {
  if (BACKUP_DIR === undefined) return undefined;
  if (!config.DATABASE_URL.startsWith('file:')) {
    log.error({ why: onServer().message }, 'no backup could be made');
    return undefined;
  }
  const schedule = { ...config, BACKUP_DIR };
  const rounds = inRounds(async () => {
    try {
      const made = await backUpIfDue(schedule);
      if (made?.why) log.error({ why: made.why }, 'no backup could be made');
      else if (made) log.info({ file: made.file }, 'a backup was made');
    } catch (error) {
      log.error({ error }, 'no backup could be made');
    }
  });
  const timer = setInterval(rounds.ask, every).unref();
  void rounds.ask();
  return { stop: () => clearInterval(timer) };
}
