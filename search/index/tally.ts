/** Which words of a query, from 0 to 63, as bits. */
export type WordBits = { low: number; high: number };

export function bitsOf(words: Iterable<number>): WordBits {
  const bits = { low: 0, high: 0 };
  for (const word of words)
    if (word < 32) bits.low |= 1 << word;
    else bits.high |= 1 << (word - 32);
  return bits;
}

/** Adds up what speaks for each document, by its number, for one query after the other. */
export class Tally {
  #scores = new Float64Array(0);
  #lows = new Uint32Array(0);
  #highs = new Uint32Array(0);
  /** 1 for those that something speaks for: asked of every document of the longest lists, it has to be small. */
  #seen = new Uint8Array(0);
  /** The documents that something speaks for, in the order in which they came. */
  #found = new Uint32Array(0);
  #count = 0;

  /** Makes room for so many documents. While a query is counted there must be enough. */
  makeRoom(documents: number): void {
    if (documents <= this.#scores.length) return;
    const size = documents * 2;
    this.#scores = new Float64Array(size);
    this.#lows = new Uint32Array(size);
    this.#highs = new Uint32Array(size);
    this.#seen = new Uint8Array(size);
    this.#found = new Uint32Array(size);
  }

  has(document: number): boolean {
    return this.#seen[document] === 1;
  }

  add(document: number, score: number, { low, high }: WordBits): void {
    if (this.#seen[document] === 0) {
      this.#seen[document] = 1;
      this.#found[this.#count++] = document;
    }
    this.#scores[document] = (this.#scores[document] ?? 0) + score;
    this.#lows[document] = (this.#lows[document] ?? 0) | low;
    this.#highs[document] = (this.#highs[document] ?? 0) | high;
  }

  /** Tells of each document its score and how many words of the query it holds; nothing is left. */
  empty(tell: (document: number, score: number, words: number) => void): void {
    for (let at = 0; at < this.#count; at++) {
      const document = this.#found[at] ?? 0;
      tell(
        document,
        this.#scores[document] ?? 0,
        countBits(this.#lows[document] ?? 0) + countBits(this.#highs[document] ?? 0),
      );
      this.#scores[document] = this.#lows[document] = this.#highs[document] = this.#seen[document] = 0;
    }
    this.#count = 0;
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
