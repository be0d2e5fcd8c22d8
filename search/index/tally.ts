import { growingNumbers } from './numbers.ts';

/** Which words of a query, from 0 to 63, as bits. */
export type WordBits = { low: number; high: number };

export function bitsOf(words: Iterable<number>): WordBits {
  const bits = { low: 0, high: 0 };
  for (const word of words)
    if (word < 32) bits.low |= 1 << word;
    else bits.high |= 1 << (word - 32);
  return bits;
}

/** Adds up what speaks for each document, for one query after the other. */
export function openTally() {
  /** Where a document stands in the lists below, counted from 1; 0 while nothing speaks for it. */
  const places = growingNumbers();
  let documents: number[] = [];
  let scores: number[] = [];
  let lows: number[] = [];
  let highs: number[] = [];

  return {
    has: (document: number): boolean => places.at(document) !== 0,

    add(document: number, score: number, { low, high }: WordBits): void {
      let at = places.at(document) - 1;
      if (at < 0) {
        at = documents.push(document) - 1;
        places.set(document, at + 1);
        scores.push(0);
        lows.push(0);
        highs.push(0);
      }
      scores[at] = (scores[at] ?? 0) + score;
      lows[at] = (lows[at] ?? 0) | low;
      highs[at] = (highs[at] ?? 0) | high;
    },

    /** Tells of each document its score and how many words of the query it holds; nothing is left. */
    empty(tell: (document: number, score: number, words: number) => void): void {
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at] ?? 0;
        places.set(document, 0);
        tell(document, scores[at] ?? 0, countBits(lows[at] ?? 0) + countBits(highs[at] ?? 0));
      }
      documents = [];
      scores = [];
      lows = [];
      highs = [];
    },
  };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
