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
export function openTally() {
  let scores = new Float64Array(0);
  let lows = new Uint32Array(0);
  let highs = new Uint32Array(0);
  /** 1 for those that something speaks for: asked of every document of the longest lists, it has to be small. */
  let seen = new Uint8Array(0);
  /** The documents that something speaks for, in the order in which they came. */
  let found = new Uint32Array(0);
  let count = 0;

  return {
    /** Makes room for so many documents. While a query is counted there must be enough. */
    makeRoom(documents: number): void {
      if (documents <= scores.length) return;
      const size = documents * 2;
      scores = new Float64Array(size);
      lows = new Uint32Array(size);
      highs = new Uint32Array(size);
      seen = new Uint8Array(size);
      found = new Uint32Array(size);
    },

    has: (document: number): boolean => seen[document] === 1,

    add(document: number, score: number, { low, high }: WordBits): void {
      if (seen[document] === 0) {
        seen[document] = 1;
        found[count++] = document;
      }
      scores[document] = (scores[document] ?? 0) + score;
      lows[document] = (lows[document] ?? 0) | low;
      highs[document] = (highs[document] ?? 0) | high;
    },

    /** Tells of each document its score and how many words of the query it holds; nothing is left. */
    empty(tell: (document: number, score: number, words: number) => void): void {
      for (let at = 0; at < count; at++) {
        const document = found[at] ?? 0;
        tell(
          document,
          scores[document] ?? 0,
          countBits(lows[document] ?? 0) + countBits(highs[document] ?? 0),
        );
        scores[document] = lows[document] = highs[document] = seen[document] = 0;
      }
      count = 0;
    },
  };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
