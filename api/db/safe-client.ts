import type { Client, InStatement, Transaction } from '@libsql/client';
import { Connection } from './connection.ts';

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
    transaction: async () => endingWith(...(await writer.hold((client) => client.transaction('write')))),
    sync: () => writer.run((client) => client.sync()),
    async reconnect() {
      await writer.renew();
      await reader.renew();
    },
    close() {
      writer.close();
      reader.close();
    },
  };
}

const onlyReads = (sql: string): boolean => /^\s*select\b/i.test(sql);

/** The same transaction, calling `done` when it is committed, rolled back or closed, also when that fails. */
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
      try {
        transaction.close();
      } finally {
        done();
      }
    },
  };
}
