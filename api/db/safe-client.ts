import type { Client, InStatement, ResultSet } from '@libsql/client';
import { Connection } from './connection.ts';
import { databaseFile } from './database-file.ts';
import { Reader } from './reader.ts';
import { asStatement, asStatements, changesRows, onlyReads } from './statements.ts';
import { Writer } from './writer.ts';

/**
 * A client for a database file that keeps what it acknowledges, which @libsql/client 0.18 alone does not. One connection
 * writes, in turn; a second one reads beside it, so that reading never waits for an open transaction.
 */
export function safeClient(url: string): Client {
  const writing = new Connection(url);
  const reader = new Reader(databaseFile(url));
  const writer = new Writer(writing);

  return {
    protocol: 'file',
    get closed() {
      return writing.closed;
    },
    execute(given: InStatement | string, args?: never) {
      const statement = asStatement(given, args);
      if (onlyReads(statement.sql)) return reader.read(statement.sql, statement.args);
      if (changesRows(statement.sql)) return writer.write((transaction) => transaction.execute(statement));
      return writer.alone((client) => client.execute(statement));
    },
    batch: (given) => inOne(writer, asStatements(given)),
    migrate: (statements) => writer.alone((client) => client.migrate(statements)),
    // All or nothing, so that trying again does nothing twice.
    executeMultiple: (sql) =>
      writer.alone((client) => client.executeMultiple(`BEGIN IMMEDIATE;\n${sql}\n;COMMIT`)),
    transaction: () => writer.transaction(),
    sync: () => writer.alone((client) => client.sync()),
    async reconnect() {
      writing.renew();
      reader.renew();
    },
    close() {
      writing.close();
      reader.close();
    },
  };
}

/** All of them or none. */
async function inOne(writer: Writer, statements: InStatement[]): Promise<ResultSet[]> {
  const transaction = await writer.transaction();
  try {
    const results = await transaction.batch(statements);
    await transaction.commit();
    return results;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}
