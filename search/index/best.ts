/** Keeps the best that is offered under each number, for one query after the other. */
export class Best {
  #scores = new Float64Array(0);
  #offers = new Uint32Array(0);
  #offered = new Uint8Array(0);
  /** Where something was offered, in the order in which it came. */
  #order = new Uint32Array(0);
  #count = 0;
  #highest = 0;

  /** Makes room for the numbers below this. While a query is answered there must be enough. */
  makeRoom(numbers: number): void {
    if (numbers <= this.#order.length) return;
    const size = numbers * 2;
    this.#scores = new Float64Array(size);
    this.#offers = new Uint32Array(size);
    this.#order = new Uint32Array(size);
    this.#offered = new Uint8Array(size);
  }

  offer(number: number, what: number, score: number): void {
    if (this.#offered[number] === 0) {
      this.#offered[number] = 1;
      this.#order[this.#count++] = number;
    } else if ((this.#scores[number] ?? 0) >= score) return;
    this.#scores[number] = score;
    this.#offers[number] = what;
    this.#highest = Math.max(this.#highest, score);
  }

  /** The highest score that was offered, 0 at least. */
  highest(): number {
    return this.#highest;
  }

  /** Tells what was best under each number; nothing is left. */
  empty(tell: (what: number, score: number, number: number) => void): void {
    for (let at = 0; at < this.#count; at++) {
      const number = this.#order[at] ?? 0;
      this.#offered[number] = 0;
      tell(this.#offers[number] ?? 0, this.#scores[number] ?? 0, number);
    }
    this.#count = 0;
    this.#highest = 0;
  }
}
