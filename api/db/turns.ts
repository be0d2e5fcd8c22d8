/** One at a time, first come, first served. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn and holds it until the function returned is called. */
  async begin(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = promise;
    await before;
    return resolve;
  }

  /** Does some work in its turn. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.begin();
    try {
      return await work();
    } finally {
      done();
    }
  }
}
