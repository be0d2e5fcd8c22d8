import type { Kept, Section } from './kept.ts';
import { asText } from './kept.ts';
import { growingNumbers } from './numbers.ts';

/** How often a term stands in a document is kept in the lowest bits of a posting, up to this; the document's number above. */
const timesBits = 8;
const mostTimes = 2 ** timesBits - 1;

/**
 * Lists of postings: which documents, numbered from 0 to 2²⁴-1, a term stands in and how often. All lists lie in one row of
 * numbers outside the heap, where as many small objects would take ten times the memory and be looked through at each collection
 * of garbage. A list has as much room as the next power of two.
 */
export class Postings {
  readonly #row;
  #end: number;
  readonly #starts;
  readonly #counts;
  /** Where there is room that no list uses, by its size. */
  readonly #free: Map<number, number[]>;
  /** How many documents are on a list. */
  readonly count: (list: number) => number;

  constructor(kept?: Kept) {
    const empty: { end: number; free: [number, number[]][] } = { end: 0, free: [] };
    const { end, free }: typeof empty = kept ? JSON.parse(kept.text()) : empty;
    this.#end = end;
    this.#free = new Map(free);
    this.#row = growingNumbers(kept?.numbers());
    this.#starts = growingNumbers(kept?.numbers());
    this.#counts = growingNumbers(kept?.numbers());
    this.count = this.#counts.at;
  }

  *keep(): Iterable<Section> {
    yield asText({ end: this.#end, free: [...this.#free] });
    yield this.#row.pages();
    yield this.#starts.pages();
    yield this.#counts.pages();
  }

  add(list: number, document: number, times: number): void {
    const count = this.#counts.at(list);
    if (isPowerOfTwo(count)) {
      const start = this.#roomFor(count * 2 || 1);
      for (let at = 0; at < count; at++) this.#row.set(start + at, this.#row.at(this.#starts.at(list) + at));
      if (count > 0) this.#giveBack(this.#starts.at(list), count);
      this.#starts.set(list, start);
    }
    this.#row.set(this.#starts.at(list) + count, (document << timesBits) | Math.min(times, mostTimes));
    this.#counts.set(list, count + 1);
  }

  /** Takes a document from a list, if it is there. */
  remove(list: number, document: number): void {
    const start = this.#starts.at(list);
    const last = this.#counts.at(list) - 1;
    let at = 0;
    while (at <= last && this.#row.at(start + at) >>> timesBits !== document) at++;
    if (at > last) return;
    this.#row.set(start + at, this.#row.at(start + last));
    this.#counts.set(list, last);
    if (isPowerOfTwo(last)) this.#giveBack(start + last, last || 1);
  }

  each(list: number, visit: (document: number, times: number) => void): void {
    const start = this.#starts.at(list);
    this.#row.each(start, start + this.#counts.at(list), (posting) =>
      visit(posting >>> timesBits, posting & mostTimes),
    );
  }

  #roomFor(size: number): number {
    const known = this.#free.get(size)?.pop();
    if (known !== undefined) return known;
    this.#end += size;
    return this.#end - size;
  }

  #giveBack(start: number, size: number): void {
    const others = this.#free.get(size);
    if (others) others.push(start);
    else this.#free.set(size, [start]);
  }
}

/** Or 0. */
const isPowerOfTwo = (count: number) => (count & (count - 1)) === 0;
