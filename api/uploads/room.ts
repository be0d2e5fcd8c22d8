import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Database } from '../db/client.ts';
import { databaseFile } from '../db/database-file.ts';
import type { Config } from '../ground/config.ts';
import { Failure } from '../ground/failures.ts';

/**
 * What the desk takes, from all to nothing: files too; the words of everybody; only what the staff writes, so that
 * those who wait can be answered; nothing, while reading goes on.
 */
export const takes = ['everything', 'words', 'answers', 'nothing'] as const;
export type Takes = (typeof takes)[number];

export const megabyte = 1024 * 1024;
const day = 24 * 60 * 60;
const look = 30_000;
/** What is left for the staff of the reserve that words may use up. */
const forTheStaff = 1 / 8;
/** Less than this is nothing, in bytes. */
const nothing = 256 * 1024;

type Settings = Pick<
  Config,
  'DATABASE_URL' | 'DATA_DIR' | 'STORAGE_MB' | 'DISK_RESERVE_MB' | 'FILES_PER_ADDRESS_MB'
>;

/** Watches how much room there is, by the bounds that are set, and tells the log when what is taken changes. */
export class Room {
  readonly #db: Database;
  readonly #settings: Settings;
  readonly #log: Logger;
  readonly #folder: string;
  readonly #reserve: number;
  readonly #shares: RateLimiterMemory;
  #last: Takes = 'everything';
  #measuring: Promise<Takes> | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(db: Database, settings: Settings, log: Logger) {
    this.#db = db;
    this.#settings = settings;
    this.#log = log;
    this.#folder = folderOf(settings);
    this.#reserve = settings.DISK_RESERVE_MB * megabyte;
    this.#shares = new RateLimiterMemory({
      keyPrefix: 'bytes',
      points: settings.FILES_PER_ADDRESS_MB * megabyte,
      duration: day,
    });
    this.#timer = setInterval(
      () => void this.takes().catch((error) => log.error({ error }, 'the room is not known')),
      look,
    ).unref();
  }

  /** What is taken at this moment. */
  async takes(): Promise<Takes> {
    // Those who ask at once are told what is measured once.
    const taken = await (this.#measuring ??= this.#measure().finally(() => (this.#measuring = undefined)));
    if (taken !== this.#last)
      this.#log[taken === 'everything' ? 'info' : 'warn'](
        { takes: taken, before: this.#last },
        'the room for storing changed',
      );
    this.#last = taken;
    return taken;
  }

  /** Whether somebody at this address may have so many more bytes kept today. */
  spend(address: string, bytes: number): Promise<boolean> {
    return this.#shares.consume(address, bytes).then(
      () => true,
      () => false,
    );
  }

  /** @throws Failure when the words of customers cannot be taken just now. */
  async mustTakeWords(): Promise<void> {
    const taken = await this.takes();
    if (taken === 'answers' || taken === 'nothing') throw new Failure('no-room', 503, { retryAfter: 600 });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #measure(): Promise<Takes> {
    const { bavail, bsize } = await statfs(this.#folder);
    const free = bavail * bsize;
    if (free < nothing || !(await mayWrite(this.#folder))) return 'nothing';
    if (free < this.#reserve * forTheStaff) return 'answers';
    return free < this.#reserve || (await stored(this.#db)) >= this.#settings.STORAGE_MB * megabyte
      ? 'words'
      : 'everything';
  }
}

/** Where the room is: beside the database file; for a database elsewhere, where mails are written. */
export const folderOf = ({ DATABASE_URL: url, DATA_DIR }: Settings): string =>
  url.startsWith('file:') ? dirname(databaseFile(url)) : DATA_DIR;

const mayWrite = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** How many bytes the database holds, in all. A server that does not say bounds itself. */
export async function stored(db: Database): Promise<number> {
  try {
    const row = await db.get<{ bytes: number }>(
      sql`select (page_count - freelist_count) * page_size as bytes from pragma_page_count, pragma_freelist_count, pragma_page_size`,
    );
    return row.bytes;
  } catch {
    return 0;
  }
}
