import { setImmediate } from 'node:timers/promises';
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client';
import { createClient } from '@libsql/client';
import { Turns } from '../ground/turns.ts';
import { patience, patiently } from './patience.ts';
import { asStatement, asStatements, changesRows, onlyReads } from './statements.ts';
import { Together } from './together.ts';

/**
 * A client for a libSQL server. That of @libsql/client 0.18 waits for ever, and gives up at once where somebody else writes. This one writes in turn, as the
 * server takes it best: sixteen batches at once stopped all writes of sqld 0.24.33 for good.
 */
export function serverClient(url: string, authToken: string | undefined, wait = patience): Client {
  const connect = (answer: number) => connected(url, authToken, answer);
  const client = connect(wait.answer);
  // The server lets whoever writes wait, in silence, for whoever writes before.
  const writing = connect(wait.answer + wait.locked);
  const turns = new Turns();
  const writes = new Together(turns, (statements) =>
    patiently(() => writing.batch(statements, 'write'), { wait }),
  );

  const reads = readsTogether(client, wait);

  const alone = <T>(work: () => Promise<T>) => inTurn(turns, () => patiently(work, { wait }));

  return {
    protocol: 'http',
    get closed() {
      return client.closed;
    },
    async execute(given: InStatement | string, args?: never) {
      const statement = asStatement(given, args);
      const isRead = onlyReads(statement.sql);
      if (!isRead && !changesRows(statement.sql)) return alone(() => writing.execute(statement));
      const [result] = await (isRead ? reads : writes).add([statement]);
      if (!result) throw new Error('the server answered nothing to a statement');
      return result;
    },
    batch: (given) => writes.add(asStatements(given)),
    migrate: (statements) => alone(() => connect(wait.tables).migrate(statements)),
    executeMultiple: (sql) => alone(() => writing.executeMultiple(sql)),
    transaction: async () => interactive(() => writing.transaction('write'), wait, await turns.begin()),
    sync: () => client.sync(),
    reconnect: async () => void (await Promise.all([client.reconnect(), writing.reconnect()])),
    close() {
      client.close();
      writing.close();
    },
  };
}

/** What is read at once is asked in one request: whoever asks by the end of this turn of the event loop is in it. */
function readsTogether(client: Client, wait: typeof patience): Together {
  const endOfTurn = { begin: () => setImmediate(() => {}) };
  return new Together(endOfTurn, (statements) =>
    patiently(() => read(client, statements), { wait, onlyReads: true }),
  );
}

async function read(client: Client, statements: InStatement[]): Promise<ResultSet[]> {
  const [only, ...others] = statements;
  return only && others.length === 0 ? [await client.execute(only)] : client.batch(statements, 'read');
}

async function inTurn<T>(turns: Turns, work: () => Promise<T>): Promise<T> {
  const done = await turns.begin();
  return work().finally(done);
}

/** A client that waits so many ms for each answer. */
function connected(url: string, authToken: string | undefined, answer: number): Client {
  const ask: typeof fetch = (request, options) => fetch(request, { ...options, signal: after(answer) });
  return createClient({ url, fetch: ask, ...(authToken && { authToken }) });
}

/** Ends what takes so many ms. Where this process itself was busy for so long, an answer that has come meanwhile is heard first. */
function after(ms: number): AbortSignal {
  const ending = new AbortController();
  const end = () => ending.abort(new DOMException('no answer in time', 'TimeoutError'));
  setTimeout(() => setTimeout(end, ms / 10).unref(), ms).unref();
  return ending.signal;
}

/** A transaction in which one statement waits for the answer to another. It begins with the first, which is tried again while the server is locked. */
function interactive(
  begin: () => Promise<Transaction>,
  wait: typeof patience,
  done: () => void,
): Transaction {
  let transaction: Transaction | undefined;
  const run = <T>(work: (begun: Transaction) => Promise<T>): Promise<T> => {
    const begun = transaction;
    // What was begun cannot be begun again.
    if (begun) return patiently(() => work(begun), { wait: { ...wait, locked: 0, reach: 0 } });
    return patiently(async () => work((transaction = await begin())), { wait });
  };
  return {
    get closed() {
      return transaction?.closed ?? false;
    },
    execute: (statement: InStatement) => run((begun) => begun.execute(statement)),
    batch: (statements) => run((begun) => begun.batch(statements)),
    executeMultiple: (sql) => run((begun) => begun.executeMultiple(sql)),
    commit: () => run((begun) => begun.commit()).finally(done),
    async rollback() {
      // Whatever went wrong before counts; a server that does not hear of this takes it back by itself.
      await transaction?.rollback().catch(() => {});
      done();
    },
    close() {
      transaction?.close();
      done();
    },
  };
}
