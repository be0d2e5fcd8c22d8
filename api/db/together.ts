import type { InStatement, ResultSet } from '@libsql/client';
import { LibsqlError } from '@libsql/client';
import type { Turns } from '../ground/turns.ts';

type Send = (statements: InStatement[]) => Promise<ResultSet[]>;
type Batch = PromiseWithResolvers<ResultSet[]> & { statements: InStatement[] };

/** So many statements go in one request, unless one batch has more. */
const most = 500;

/** Batches, each of which stands or falls by itself. One request is sent in each turn, with all that came before it. */
export class Together {
  readonly #turns: Pick<Turns, 'begin'>;
  readonly #send: Send;
  #waiting: Batch[] = [];

  /** `send` does all of some statements, or nothing. */
  constructor(turns: Pick<Turns, 'begin'>, send: Send) {
    this.#turns = turns;
    this.#send = send;
  }

  add(statements: InStatement[]): Promise<ResultSet[]> {
    const batch = { statements, ...Promise.withResolvers<ResultSet[]>() };
    this.#waiting.push(batch);
    void this.#next();
    return batch.promise;
  }

  async #next(): Promise<void> {
    const done = await this.#turns.begin();
    await this.#sendAll(this.#take());
    done();
  }

  #take(): Batch[] {
    let statements = 0;
    const enough = this.#waiting.findIndex((batch) => (statements += batch.statements.length) > most);
    return this.#waiting.splice(0, enough === -1 ? this.#waiting.length : Math.max(1, enough));
  }

  async #sendAll(batches: Batch[]): Promise<void> {
    if (batches.length === 0) return;
    try {
      const results = await this.#send(batches.flatMap(({ statements }) => statements));
      for (const { statements, resolve } of batches) resolve(results.splice(0, statements.length));
    } catch (error) {
      // A statement was refused, and with it all were rolled back: each by itself tells whose it was.
      if (batches.length > 1 && error instanceof LibsqlError)
        for (const batch of batches) await this.#sendAll([batch]);
      else for (const { reject } of batches) reject(error);
    }
  }
}
