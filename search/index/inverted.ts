import type { Dictionary } from './dictionary.ts';
import type { Kept, Section } from './kept.ts';
import { asText } from './kept.ts';
import { growingNumbers } from './numbers.ts';
import { Postings } from './postings.ts';
import { bitsOf, Tally } from './tally.ts';

/** How an index reads documents: the terms of each field, as often as they stand there, and how much more a match counts there. */
export type Reading<Name extends string, Document> = {
  fields: (document: Document) => Record<Name, string[]>;
  boosts: Record<Name, number>;
};

/** A term of the index that does for one that was sought. */
export type Entry = {
  term: number;
  /** From 0 to 1: 1 for the very term. */
  worth: number;
  /** In how many fields of documents it stands. */
  spread: number;
};

/** What to find: a term, what a match of it is worth, and which words of the query, from 0 to 63, it stands for. */
export type Sought = Pick<Entry, 'term' | 'worth'> & { words: Set<number> };

/** What a longer word that begins so is worth, and one that differs by a letter: as in MiniSearch 7.2 (read 2026-11-26). */
const worthOf = { longer: 0.375, near: 0.45 };
/** BM25+ (Lv and Zhai, CIKM 2011) with the constants of MiniSearch 7.2. */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

/**
 * An inverted index: from terms to the documents they stand in, by field. Documents go by the numbers that `Documents` gives them;
 * everything that grows with the length of the texts is numbers outside the heap of objects.
 */
export class Inverted<Name extends string, Document> {
  readonly #termsOf: (document: Document) => Record<Name, string[]>;
  readonly #boosts: Record<Name, number>;
  readonly #fields: Name[];
  readonly #dictionary: Dictionary;
  readonly #postings: Postings;
  readonly #tally = new Tally();
  /** How many different terms each field of each document holds, and all documents together. */
  readonly #lengths;
  readonly #totals: number[];
  #size: number;

  /** @param dictionary may be that of other indexes too */
  constructor({ fields: termsOf, boosts }: Reading<Name, Document>, dictionary: Dictionary, kept?: Kept) {
    this.#termsOf = termsOf;
    this.#boosts = boosts;
    this.#fields = Object.keys(boosts).filter((name): name is Name => name in boosts);
    this.#dictionary = dictionary;
    const empty = { totals: this.#fields.map(() => 0), size: 0 };
    const { totals, size }: typeof empty = kept ? JSON.parse(kept.text()) : empty;
    this.#totals = totals;
    this.#size = size;
    this.#lengths = growingNumbers(kept?.numbers());
    this.#postings = new Postings(kept);
  }

  /** All but the dictionary. */
  *keep(): Iterable<Section> {
    yield asText({ totals: this.#totals, size: this.#size });
    yield this.#lengths.pages();
    yield* this.#postings.keep();
  }

  /** Makes room for the documents with numbers below this. While something is sought there must be enough. */
  makeRoom(numbers: number): void {
    this.#tally.makeRoom(numbers);
  }

  /** The term itself and, while it is `unfinished`, the longer ones that begin with it. */
  matching(term: string, unfinished: boolean): Entry[] {
    const longer = unfinished ? this.#dictionary.beginning(term) : [];
    return [
      ...this.#entry(term),
      ...longer.flatMap((number) => {
        const length = this.#dictionary.length(number);
        return this.#entryOf(number, (worthOf.longer * length) / (length + 0.3 * (length - term.length)));
      }),
    ];
  }

  /** The terms that differ from this one by one letter more, less or other. */
  near(term: string): Entry[] {
    return this.#dictionary.near(term).flatMap((number) => {
      const length = this.#dictionary.length(number);
      return this.#entryOf(number, (worthOf.near * length) / (length + 1));
    });
  }

  written({ term }: Entry): string {
    return this.#dictionary.written(term);
  }

  /** Whether a term stands anywhere. */
  has(term: string): boolean {
    return this.#entry(term).length > 0;
  }

  /**
   * Visits the documents with any of the first terms, by number and in no order, with what these and the others say for each and
   * how many words of the query it holds.
   */
  find(
    first: Sought[],
    others: Sought[],
    visit: (number: number, score: number, words: number) => void,
  ): void {
    for (const sought of first) this.#count(sought, false);
    for (const sought of others) this.#count(sought, true);
    this.#tally.empty(visit);
  }

  /** Visits the documents in which a term stands, a field at a time. */
  holding(term: string, visit: (number: number) => void): void {
    const number = this.#dictionary.find(term);
    if (number === undefined) return;
    for (let field = 0; field < this.#fields.length; field++)
      this.#postings.each(this.#list(number, field), visit);
  }

  add(number: number, document: Document): void {
    this.makeRoom(number + 1);
    const text = this.#termsOf(document);
    for (const [field, name] of this.#fields.entries()) {
      const times = countEach(text[name]);
      for (const [term, count] of times)
        this.#postings.add(this.#list(this.#dictionary.add(term), field), number, count);
      this.#lengths.set(this.#place(number, field), times.size);
      this.#totals[field] = (this.#totals[field] ?? 0) + times.size;
    }
    this.#size++;
  }

  /** Takes out a document that was added under this number, as it was then. */
  remove(number: number, document: Document): void {
    const text = this.#termsOf(document);
    for (const [field, name] of this.#fields.entries()) {
      const terms = new Set(text[name]);
      for (const term of terms) this.#postings.remove(this.#list(this.#dictionary.add(term), field), number);
      this.#totals[field] = (this.#totals[field] ?? 0) - terms.size;
    }
    this.#size--;
  }

  #list(term: number, field: number) {
    return term * this.#fields.length + field;
  }

  #place(document: number, field: number) {
    return document * this.#fields.length + field;
  }

  #entryOf(term: number, worth: number): Entry[] {
    let spread = 0;
    for (let field = 0; field < this.#fields.length; field++)
      spread += this.#postings.count(this.#list(term, field));
    return spread > 0 ? [{ term, worth, spread }] : [];
  }

  #entry(term: string): Entry[] {
    const number = this.#dictionary.find(term);
    return number === undefined ? [] : this.#entryOf(number, 1);
  }

  /** Counts a term for every document it stands in; of a `closed` tally for those already in it. */
  #count({ term, worth, words }: Sought, closed: boolean): void {
    const bits = bitsOf(words);
    for (const [field, name] of this.#fields.entries()) {
      const weight =
        worth * this.#boosts[name] * rarity(this.#postings.count(this.#list(term, field)), this.#size);
      const mean = (this.#totals[field] ?? 0) / this.#size;
      this.#postings.each(this.#list(term, field), (document, times) => {
        if (closed && !this.#tally.has(document)) return;
        const length = 1 - bm25.b + (bm25.b * this.#lengths.at(this.#place(document, field))) / mean;
        const often = bm25.d + (times * (bm25.k + 1)) / (times + bm25.k * length);
        this.#tally.add(document, weight * often, bits);
      });
    }
  }
}

const rarity = (count: number, documents: number) => Math.log(1 + (documents - count + 0.5) / (count + 0.5));

/** How often each word is among these. */
export function countEach(terms: string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}
