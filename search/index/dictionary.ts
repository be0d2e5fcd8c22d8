import { oneLetterApart } from '../text/one-letter.ts';
import { Chains } from './chains.ts';
import type { Kept, Section } from './kept.ts';
import { asText } from './kept.ts';
import { growingNumbers } from './numbers.ts';

/** So many letters at either end of a term tell which others are looked at: where one letter is wrong, one end is still right. */
const end = 2;
/** Shorter terms have no two ends. Their neighbours are among those with one letter more. */
const twoEnds = 2 * end;
/** The one list of all that have no more letters than that. */
const short = 0;

/**
 * The terms of an index, numbered in the order in which they came. Their letters lie in one row outside the heap: a large base has
 * as many terms as would take a tenth of a second to be made strings again at a start, and a search asks for a few.
 */
export class Dictionary {
  #letters: Uint16Array;
  /** Where the letters of each term end, and those of the next begin. */
  readonly #ends;
  #size: number;
  /** The numbers of terms, counted from 1, in the slots that their letters tell or the next ones; half of them at least are free. */
  #slots: Uint32Array;
  readonly #seed: number;
  readonly #byStart: Chains;
  readonly #byEnd: Chains;
  readonly #short: Chains;

  constructor(kept?: Kept) {
    // Else somebody could think up words that all fall into one slot.
    const fresh = { size: 0, seed: Math.floor(Math.random() * 2 ** 32) };
    const { size, seed }: typeof fresh = kept ? JSON.parse(kept.text()) : fresh;
    this.#size = size;
    this.#seed = seed;
    this.#letters = kept?.letters() ?? new Uint16Array(2 ** 10);
    this.#ends = growingNumbers(kept?.numbers());
    this.#slots = kept?.numbers() ?? new Uint32Array(2 ** 8);
    this.#byStart = new Chains(kept);
    this.#byEnd = new Chains(kept);
    this.#short = new Chains(kept);
  }

  *keep(): Iterable<Section> {
    yield asText({ size: this.#size, seed: this.#seed });
    yield [this.#letters.subarray(0, this.#begin(this.#size))];
    yield this.#ends.pages();
    yield [this.#slots];
    yield* this.#byStart.keep();
    yield* this.#byEnd.keep();
    yield* this.#short.keep();
  }

  /** The number of a term, if it has one. */
  find(term: string): number | undefined {
    const found = this.#slots[this.#slotOf(term)] ?? 0;
    return found > 0 ? found - 1 : undefined;
  }

  /** How the term of a number is written. */
  written(number: number): string {
    let term = '';
    for (let at = this.#begin(number); at < this.#ends.at(number); at++)
      term += String.fromCharCode(this.#letters[at] ?? 0);
    return term;
  }

  /** How many letters the term of a number has. */
  length(number: number): number {
    return this.#ends.at(number) - this.#begin(number);
  }

  /** The number of a term, given to it now if it has none. */
  add(term: string): number {
    const slot = this.#slotOf(term);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const number = this.#size++;
    this.#write(number, term);
    this.#slots[slot] = number + 1;
    if (this.#size * 2 > this.#slots.length) this.#makeSlots();
    this.#byStart.add(keyOf(term, 0), number);
    this.#byEnd.add(keyOf(term, Math.max(0, term.length - end)), number);
    if (term.length <= twoEnds) this.#short.add(short, number);
    return number;
  }

  /** The longer terms that begin with these letters, of which there must be two. */
  beginning(letters: string): number[] {
    return this.#byStart.among(
      keyOf(letters, 0),
      (number) => this.length(number) > letters.length && this.#begins(number, letters),
    );
  }

  /** The terms that differ from this one by one letter more, less or other. */
  near(term: string): number[] {
    const isNear = (number: number) => {
      if (Math.abs(this.length(number) - term.length) > 1) return false;
      const other = this.written(number);
      return other !== term && oneLetterApart(other, term);
    };
    if (term.length < twoEnds) return this.#short.among(short, isNear);
    const begun = this.#byStart.among(keyOf(term, 0), isNear);
    return [...new Set([...begun, ...this.#byEnd.among(keyOf(term, term.length - end), isNear)])];
  }

  #begin(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  #begins(number: number, letters: string): boolean {
    const begin = this.#begin(number);
    for (let at = 0; at < letters.length; at++)
      if (this.#letters[begin + at] !== letters.charCodeAt(at)) return false;
    return true;
  }

  #write(number: number, term: string): void {
    const begin = this.#begin(number);
    if (begin + term.length > this.#letters.length) {
      const more = new Uint16Array(2 * (begin + term.length));
      more.set(this.#letters);
      this.#letters = more;
    }
    for (let at = 0; at < term.length; at++) this.#letters[begin + at] = term.charCodeAt(at);
    this.#ends.set(number, begin + term.length);
  }

  /** The slot that a term has, or else would have. */
  #slotOf(term: string): number {
    const last = this.#slots.length - 1;
    for (let slot = hashOf(term, this.#seed) & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || (this.length(number) === term.length && this.#begins(number, term))) return slot;
    }
  }

  #makeSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#size; number++)
      this.#slots[this.#slotOf(this.written(number))] = number + 1;
  }
}

/** FNV-1a over the letters. */
function hashOf(term: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return (hash >>> 16) ^ hash;
}

/** Two letters of a term, or the only one, as a number. */
const keyOf = (term: string, at: number): number =>
  term.charCodeAt(at) * 2 ** 16 + (term.length > at + 1 ? term.charCodeAt(at + 1) : 0);
