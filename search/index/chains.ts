import type { Kept, Section } from './kept.ts';
import { asText } from './kept.ts';
import { growingNumbers } from './numbers.ts';

/** Lists of numbers by a key: each number is on one list at most, and tells which came before it there. */
export class Chains {
  /** The last of each list. */
  readonly #last: Map<number, number>;
  /** The one before, counted from 1; 0 at the first of a list. */
  readonly #before;

  constructor(kept?: Kept) {
    const last: [number, number][] = kept ? JSON.parse(kept.text()) : [];
    this.#last = new Map(last);
    this.#before = growingNumbers(kept?.numbers());
  }

  *keep(): Iterable<Section> {
    yield asText([...this.#last]);
    yield this.#before.pages();
  }

  add(key: number, number: number): void {
    this.#before.set(number, (this.#last.get(key) ?? -1) + 1);
    this.#last.set(key, number);
  }

  /** Those on a list that are wanted, in the order in which they came. */
  among(key: number, wanted: (number: number) => boolean): number[] {
    const found: number[] = [];
    for (let at = (this.#last.get(key) ?? -1) + 1; at > 0; at = this.#before.at(at - 1))
      if (wanted(at - 1)) found.push(at - 1);
    return found.reverse();
  }
}
