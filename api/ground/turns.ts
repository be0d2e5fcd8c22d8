import { setImmediate } from 'node:timers/promises';

/** How long turns may follow each other before everything else in the process has one. */
const longest = 10;

/** One at a time, first come, first served. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #rested = 0;

  /** Waits for its turn and holds it until the function returned is called. */
  async begin(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = promise;
    await before;
    await this.#rest();
    return resolve;
  }

  /** The database answers synchronously: without a rest a queue would be worked off before anybody else is heard. */
  async #rest(): Promise<void> {
    if (performance.now() - this.#rested < longest) return;
    await setImmediate();
    this.#rested = performance.now();
  }
}
