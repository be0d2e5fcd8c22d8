import { setTimeout } from 'node:timers/promises';
import type { InArgs, InValue, ResultSet } from '@libsql/client';
import { LibsqlError } from '@libsql/client';
import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import { blockingWait, DatabaseBusy, isBusy, patience, pause } from './connection.ts';
import type { Names } from './row.ts';
import { asRow, namesOf } from './row.ts';

/** So many statements are kept ready: a page of the desk asks forty, and nearly always the same. */
const most = 500;

type Ready = { statement: Database.Statement<unknown[]>; columns: string[]; types: string[]; names: Names };
type Opened = { database: Database.Database; ready: LRUCache<string, Ready> };

/**
 * The one connection that reads a database file. It keeps ready what it was asked before, which @libsql/client does not: to prepare a statement
 * and to describe its columns takes several times as long as to answer it. Every answer is read to its end: none holds on to an old state.
 */
export class Reader {
  readonly #file: string;
  #opened: Opened | undefined;
  #closed = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Asks one thing. Where another process keeps the database locked, it is asked again. @throws DatabaseBusy, LibsqlError */
  async read(sql: string, args: InArgs = []): Promise<ResultSet> {
    const until = performance.now() + patience;
    for (;;) {
      try {
        return this.#now(sql, args);
      } catch (error) {
        // As with what writes: after a failure the connection is not trusted.
        this.renew();
        if (!isBusy(error)) throw error;
        if (performance.now() > until) throw new DatabaseBusy(error);
        await setTimeout(pause * (0.5 + Math.random()));
      }
    }
  }

  /** Opens the connection anew before it is used next. */
  renew(): void {
    this.#opened?.database.close();
    this.#opened = undefined;
  }

  close(): void {
    this.#closed = true;
    this.renew();
  }

  #now(sql: string, args: InArgs): ResultSet {
    // To ask would open it again.
    if (this.#closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
    this.#opened ??= open(this.#file);
    const { statement, columns, types, names } = readied(this.#opened, sql);
    const rows = statement.all(bound(args)).map((row) => asRow(row, names));
    const result = { columns, columnTypes: types, rows, rowsAffected: 0, lastInsertRowid: undefined };
    return { ...result, toJSON: () => result };
  }
}

function open(file: string): Opened {
  const database = new Database(file, { timeout: blockingWait });
  // Sorting needs no room on a disk that may have none.
  database.exec('PRAGMA temp_store = MEMORY');
  return { database, ready: new LRUCache({ max: most }) };
}

function readied({ database, ready }: Opened, sql: string): Ready {
  const known = ready.get(sql);
  if (known) return known;
  const statement = database.prepare(sql).raw(true);
  const described = statement.columns();
  const columns = described.map(({ name }) => name);
  const types = described.map(({ type }) => type ?? '');
  const fresh = { statement, columns, types, names: namesOf(columns) };
  ready.set(sql, fresh);
  return fresh;
}

/** What is asked with, as SQLite takes it. */
const bound = (args: InArgs) =>
  Array.isArray(args)
    ? args.map(asBound)
    : Object.fromEntries(Object.entries(args).map(([name, value]) => [name, asBound(value)]));

function asBound(value: InValue) {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}
