import { setImmediate } from 'node:timers/promises';
import type { Client, InStatement, Transaction } from '@libsql/client';
import { Turns } from '../ground/turns.ts';
import type { Connection } from './connection.ts';
import { cannotWrite, patience } from './connection.ts';

/** Those whose writes reach the disk together: each is told that it is written when all are. */
class Group {
  readonly transaction: Transaction;
  readonly #written = Promise.withResolvers<void>();
  /** Why the disk refused something: SQLite has rolled everything back then. */
  failure: unknown;

  constructor(transaction: Transaction) {
    this.transaction = transaction;
    // There may be nobody left to hear of it.
    this.written.catch(() => {});
  }

  get written(): Promise<void> {
    return this.#written.promise;
  }

  async do<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    try {
      return await work(this.transaction);
    } catch (error) {
      if (cannotWrite(error)) this.failure = error;
      throw error;
    }
  }

  /** Takes back what the one whose turn it is did; where that cannot be done, nothing of the group is kept. */
  async undo(): Promise<void> {
    try {
      // SQLite has rolled back already what the disk refused.
      if (this.failure === undefined) await this.transaction.executeMultiple('ROLLBACK TO one; RELEASE one');
    } catch (error) {
      this.failure = error;
    }
  }

  /** Tells everyone. @returns whether it is written. */
  async end(): Promise<boolean> {
    try {
      if (this.failure !== undefined) throw this.failure;
      await this.transaction.commit();
      this.#written.resolve();
      return true;
    } catch (error) {
      this.#written.reject(error);
      this.transaction.close();
      return false;
    }
  }
}

/**
 * The one connection that writes. Everybody has a turn, in the order they came; those who came together are written with one commit, since
 * to wait for the disk takes longer than to write. One that fails is rolled back alone.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #turns = new Turns();
  #group: Group | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Does what stands or falls as a whole by itself. It is on the disk when this resolves. @throws DatabaseBusy */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const [group, done] = await this.#join();
    const result = await group.do(work).finally(done);
    await group.written;
    return result;
  }

  /** Begins what is committed or rolled back later; it is on the disk when `commit` resolves. @throws DatabaseBusy */
  async transaction(): Promise<Transaction> {
    const [group, done] = await this.#join();
    try {
      await group.do((transaction) => transaction.execute('SAVEPOINT one'));
    } catch (error) {
      done();
      throw error;
    }
    return oneOf(group, done);
  }

  /** Does what cannot be done inside a transaction. @throws DatabaseBusy */
  async alone<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const until = performance.now() + patience;
    const done = await this.#turns.begin();
    try {
      if (this.#group) await this.#end(this.#group);
      return await this.#connection.run(work, until);
    } finally {
      done();
    }
  }

  async #join(): Promise<[Group, () => void]> {
    const until = performance.now() + patience;
    const done = await this.#turns.begin();
    try {
      if (this.#group?.failure !== undefined) await this.#end(this.#group);
      this.#group ??= await this.#open(until);
      return [this.#group, done];
    } catch (error) {
      done();
      throw error;
    }
  }

  async #open(until: number): Promise<Group> {
    const group = new Group(await this.#connection.run((client) => client.transaction('write'), until));
    void this.#endInTurn(group);
    return group;
  }

  /** Whoever stands in the queue by the next turn of the event loop is in it. */
  async #endInTurn(group: Group): Promise<void> {
    await setImmediate();
    const done = await this.#turns.begin();
    await this.#end(group);
    done();
  }

  async #end(group: Group): Promise<void> {
    if (this.#group !== group) return;
    this.#group = undefined;
    if (!(await group.end())) this.#connection.renew();
  }
}

/** A transaction of its own inside a group's. */
function oneOf(group: Group, done: () => void): Transaction {
  let closed = false;
  async function undo(): Promise<void> {
    if (closed) return;
    closed = true;
    await group.undo().finally(done);
  }
  return {
    get closed() {
      return closed || group.transaction.closed;
    },
    execute: (statement: InStatement) => group.do((whole) => whole.execute(statement)),
    batch: (statements) => group.do((whole) => whole.batch(statements)),
    executeMultiple: (sql) => group.do((whole) => whole.executeMultiple(sql)),
    async commit() {
      await group.do((whole) => whole.execute('RELEASE one'));
      closed = true;
      done();
      await group.written;
    },
    rollback: undo,
    close: () => void undo(),
  };
}
