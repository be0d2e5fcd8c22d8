import type { Client, InStatement, Transaction } from '@libsql/client';
import { createClient, LibsqlError } from '@libsql/client';
import { Turns } from './turns.ts';

/** How long SQLite itself may wait for a lock: it waits without letting anything else run. */
const blockingWait = 10;
/** How long we wait for another process to let go, letting everything else run. */
const patience = 10_000;
const pause = 15;

/** Another process kept the database locked for longer than we wait. Nothing was written. */
export class DatabaseBusy extends Error {
  constructor(cause: unknown) {
    super(`the database stayed locked for ${patience / 1000} s`, { cause });
  }
}

/**
 * A client for a database file that keeps what it acknowledges. @libsql/client 0.18 alone does not (libsql-client-ts #352,
 * libsql-js #237 and #238, checked 2026-11-23): after SQLITE_BUSY a connection reports later writes as done and loses them.
 * So: one connection writes, in turn; after SQLITE_BUSY it is opened anew and the work, of which nothing was done, is
 * tried again; and a second connection reads beside it, so that reading never waits for an open transaction.
 */
export async function safeClient(url: string): Promise<Client> {
  const writer = await openConnection(url);
  const reader = await openConnection(url);
  const turns = new Turns();

  /** Write in turn; what failed because another process was writing has done nothing, and is done again. */
  const write = <T>(work: () => Promise<T>): Promise<T> => turns.take(() => patiently(writer, work));
  const read = <T>(work: () => Promise<T>): Promise<T> => patiently(reader, work);

  /** The turn lasts until the transaction ends, however it ends. */
  async function transaction(): Promise<Transaction> {
    const done = await turns.begin();
    try {
      const begun = await patiently(writer, () => writer.transaction('write'));
      return endingWith(begun, done);
    } catch (error) {
      done();
      throw error;
    }
  }

  return {
    protocol: writer.protocol,
    get closed() {
      return writer.closed;
    },
    execute: (statement: InStatement | string, args?: never) => {
      const sql = typeof statement === 'string' ? statement : statement.sql;
      const run = (client: Client) =>
        typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement);
      return onlyReads(sql) ? read(() => run(reader)) : write(() => run(writer));
    },
    batch: (statements) => write(() => writer.batch(statements, 'write')),
    migrate: (statements) => write(() => writer.migrate(statements)),
    executeMultiple: (sql) => write(() => writer.executeMultiple(sql)),
    transaction,
    sync: () => writer.sync(),
    reconnect: () => write(() => reopen(writer)),
    close() {
      writer.close();
      reader.close();
    },
  };
}

const onlyReads = (sql: string): boolean => /^\s*select\b/i.test(sql);

async function openConnection(url: string): Promise<Client> {
  const client = createClient({ url, concurrency: 1, timeout: blockingWait });
  await patiently(client, () => prepare(client));
  return client;
}

/** Commits survive a power cut (FULL), and readers go on while somebody writes (WAL). Lost with the connection, so set anew. */
async function prepare(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('PRAGMA foreign_keys = ON');
}

async function reopen(client: Client): Promise<void> {
  client.reconnect();
  await prepare(client);
}

async function patiently<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  let broken = false;
  for (;;) {
    try {
      if (broken) await reopen(client);
      broken = false;
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      broken = true;
      if (performance.now() > until) throw new DatabaseBusy(error);
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY');

/** The same transaction, calling `done` once when it is committed, rolled back or closed. */
function endingWith(transaction: Transaction, done: () => void): Transaction {
  return {
    get closed() {
      return transaction.closed;
    },
    execute: (statement) => transaction.execute(statement),
    batch: (statements) => transaction.batch(statements),
    executeMultiple: (sql) => transaction.executeMultiple(sql),
    commit: () => transaction.commit().finally(done),
    rollback: () => transaction.rollback().finally(done),
    close() {
      transaction.close();
      done();
    },
  };
}
