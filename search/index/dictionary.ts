import { oneLetterApart } from '../text/one-letter.ts';

/** So many letters at either end of a term tell which others are looked at: where one letter is wrong, one end is still right. */
const end = 2;
/** Shorter terms have no two ends. Their neighbours are among those with one letter more. */
const twoEnds = 2 * end;
const startOf = (term: string) => term.slice(0, end);
const endOf = (term: string) => term.slice(-end);

/** The terms of an index, numbered in the order in which they came. */
export class Dictionary {
  readonly #terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byStart = new Map<string, number[]>();
  readonly #byEnd = new Map<string, number[]>();
  readonly #short: number[] = [];

  /** The number of a term, if it has one. */
  find(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** How the term of a number is written. */
  written(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** The number of a term, given to it now if it has none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    file(this.#byStart, startOf(term), number);
    file(this.#byEnd, endOf(term), number);
    if (term.length <= twoEnds) this.#short.push(number);
    return number;
  }

  /** The longer terms that begin with these letters, of which there must be two. */
  beginning(letters: string): number[] {
    return this.#among(
      this.#byStart.get(startOf(letters)),
      (term) => term.length > letters.length && term.startsWith(letters),
    );
  }

  /** The terms that differ from this one by one letter more, less or other. */
  near(term: string): number[] {
    const isNear = (other: string) => other !== term && oneLetterApart(other, term);
    if (term.length < twoEnds) return this.#among(this.#short, isNear);
    const begun = this.#among(this.#byStart.get(startOf(term)), isNear);
    return [...new Set([...begun, ...this.#among(this.#byEnd.get(endOf(term)), isNear)])];
  }

  #among(candidates: number[] | undefined, wanted: (term: string) => boolean): number[] {
    return (candidates ?? []).filter((number) => wanted(this.#terms[number] ?? ''));
  }
}

function file(places: Map<string, number[]>, name: string, number: number): void {
  const others = places.get(name);
  if (others) others.push(number);
  else places.set(name, [number]);
}
