import { setTimeout } from 'node:timers/promises';
import type { Client } from '@libsql/client';
import { createClient, LibsqlError } from '@libsql/client';
import { Turns } from '../ground/turns.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** How long SQLite itself may wait for a lock: it waits without letting anything else run. */
export const blockingWait = 10;
/** How long we wait for another process to let go, letting everything else run. */
export const patience = 10_000;
export const pause = 15;

/** A log longer than this after a large commit gives its room back to the disk, in bytes. */
const longLog = 4 * 1024 * 1024;

/** Another process kept the database locked for longer than we wait. Nothing was written. */
export class DatabaseBusy extends DatabaseUnavailable {
  constructor(cause: unknown) {
    super(`the database stayed locked for ${patience / 1000} s`, { cause });
  }
}

/**
 * One connection to a database file, used in turn. After SQLITE_BUSY it would report later writes as done and lose them
 * (libsql-client-ts #352, libsql-js #237 and #238, checked 2026-11-24), so before anything else it is opened anew.
 */
export class Connection {
  readonly #client: Client;
  readonly #turns = new Turns();
  #ready = false;

  constructor(url: string) {
    this.#client = createClient({ url, concurrency: 1, timeout: blockingWait });
  }

  /** Does some work in its turn. Work that finds the database locked must have done nothing by then: it is tried again. @throws DatabaseBusy */
  async run<T>(
    work: (client: Client) => Promise<T>,
    until: number = performance.now() + patience,
  ): Promise<T> {
    const done = await this.#turns.begin();
    try {
      return await this.#patiently(work, until);
    } finally {
      done();
    }
  }

  /** Opens the connection anew before it is used next. */
  renew(): void {
    this.#ready = false;
  }

  close(): void {
    this.#client.close();
  }

  get closed(): boolean {
    return this.#client.closed;
  }

  async #patiently<T>(work: (client: Client) => Promise<T>, until: number): Promise<T> {
    for (;;) {
      try {
        if (!this.#ready) await this.#prepare();
        return await work(this.#client);
      } catch (error) {
        if (isBusy(error) || cannotWrite(error)) this.#ready = false;
        if (!isBusy(error)) throw error;
        if (performance.now() > until) throw new DatabaseBusy(error);
        await setTimeout(pause * (0.5 + Math.random()));
      }
    }
  }

  /** Commits survive a power cut (FULL), and readers go on while somebody writes (WAL). Each connection is told anew. */
  async #prepare(): Promise<void> {
    // To reconnect would open it again.
    if (this.#client.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
    await this.#client.reconnect();
    await this.#client.execute('PRAGMA journal_mode = WAL');
    await this.#client.execute('PRAGMA synchronous = FULL');
    await this.#client.execute('PRAGMA foreign_keys = ON');
    await this.#client.execute(`PRAGMA journal_size_limit = ${longLog}`);
    // Sorting needs no room on a disk that may have none.
    await this.#client.execute('PRAGMA temp_store = MEMORY');
    this.#ready = true;
  }
}

/** What SQLite or the system calls a failure. */
const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Whether somebody else had the lock. Nothing was written. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && codeOf(error).startsWith('SQLITE_BUSY');

/** Whether the disk was full or took no writing. Nothing was written; reading may go on. */
export const cannotWrite = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(?:SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN)|ENOSPC$|EROFS$|EDQUOT$)/.test(codeOf(error)) ||
    cannotWrite(error.cause));

/** Writes what nobody waits for: without room for it, it is left out. Every other failure stays one. */
export async function ifThereIsRoom<T>(writing: Promise<T>): Promise<T | null> {
  try {
    return await writing;
  } catch (error) {
    if (cannotWrite(error)) return null;
    throw error;
  }
}
