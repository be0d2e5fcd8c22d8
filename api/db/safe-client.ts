import type { Client, InStatement, Transaction } from '@libsql/client';
import { cannotWrite, Connection } from './connection.ts';

/**
 * A client for a database file that keeps what it acknowledges, which @libsql/client 0.18 alone does not. One connection
 * writes, in turn; a second one reads beside it, so that reading never waits for an open transaction.
 */
export function safeClient(url: string): Client {
  const writer = new Connection(url);
  const reader = new Connection(url);

  return {
    protocol: 'file',
    get closed() {
      return writer.closed;
    },
    execute: (statement: InStatement | string, args?: never) => {
      const [sql, run] =
        typeof statement === 'string'
          ? [statement, (client: Client) => client.execute(statement, args)]
          : [statement.sql, (client: Client) => client.execute(statement)];
      return (onlyReads(sql) ? reader : writer).run(run);
    },
    batch: (statements) => writer.run((client) => client.batch(statements, 'write')),
    migrate: (statements) => writer.run((client) => client.migrate(statements)),
    // All or nothing, so that trying again does nothing twice.
    executeMultiple: (sql) =>
      writer.run((client) => client.executeMultiple(`BEGIN IMMEDIATE;\n${sql}\n;COMMIT`)),
    async transaction() {
      const [transaction, done] = await writer.hold((client) => client.transaction('write'));
      return watched(transaction, (failed) => {
        if (failed) writer.renew();
        done();
      });
    },
    sync: () => writer.run((client) => client.sync()),
    async reconnect() {
      writer.renew();
      reader.renew();
    },
    close() {
      writer.close();
      reader.close();
    },
  };
}

const onlyReads = (sql: string): boolean => /^\s*select\b/i.test(sql);

/**
 * The same transaction, calling `ended` when it is committed, rolled back or closed, also when that fails, and with whether the
 * disk refused something of it. SQLite has then rolled it back itself: to do so again would hide why.
 */
function watched(transaction: Transaction, ended: (failed: boolean) => void): Transaction {
  let failed = false;
  const noticing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      failed ||= cannotWrite(error);
      throw error;
    }
  };
  return {
    get closed() {
      return transaction.closed;
    },
    execute: (statement) => noticing(transaction.execute(statement)),
    batch: (statements) => noticing(transaction.batch(statements)),
    executeMultiple: (sql) => noticing(transaction.executeMultiple(sql)),
    commit: () => noticing(transaction.commit()).finally(() => ended(failed)),
    async rollback() {
      try {
        await transaction.rollback();
      } catch (error) {
        if (!failed) throw error;
      } finally {
        ended(failed);
      }
    },
    close() {
      try {
        transaction.close();
      } finally {
        ended(failed);
      }
    },
  };
}
