import type { Term } from '../asked.ts';
import { Dictionary } from '../index/dictionary.ts';
import { analyse, isConcept } from './analyse.ts';
import type { FindConcepts } from './synonyms.ts';
import type { Word } from './tokens.ts';

/** The texts of an article that a hit shows. */
export type Texts = { title: string; summary: string; body: string };

/** A word that answers what was asked, where it stands in UTF-16 units of its text, and whether it is only another name for it. */
export type Found = { start: number; end: number; byName: boolean };

/** The words of three texts, one number a word, and at which of them the second and the third text begin. */
type Reading = { words: Uint32Array; summary: number; body: number };

// In the number of a word, from the lowest bit: how far it stands from the word before, how long it is, and its kind.
const gapBits = 6;
const lengthBits = 8;
const widest = 2 ** gapBits - 1;
const longest = 2 ** lengthBits - 1;
const mostKinds = 2 ** (32 - gapBits - lengthBits);

/** Kinds of words that answer, and whether each is only another name. */
type Kinds = Map<number, boolean>;

/**
 * Reads every article once, however often it is shown. Words that are found by the same terms are of one kind; of each word only a
 * number is kept, so that a search looks for the kinds that answer and analyses no article again.
 */
export class Reader {
  readonly #concepts: FindConcepts;
  readonly #kinds = new Map<string, number>();
  #dictionary = new Dictionary();
  /** The kinds that a term finds, by its number. */
  #foundBy: number[][] = [];
  /** Of each kind whether its words may be misspelt. */
  #spelt: boolean[] = [];
  #readings = new WeakMap<Texts, Reading>();

  constructor(concepts: FindConcepts) {
    this.#concepts = concepts;
  }

  /** Reads articles. What was read before may be forgotten: of a search all are read at once, before it is asked what answers. */
  read<T extends Texts>(all: T[]): Map<T, Reading> {
    if (this.#kinds.size > mostKinds / 2) {
      this.#kinds.clear();
      this.#dictionary = new Dictionary();
      this.#foundBy = [];
      this.#spelt = [];
      this.#readings = new WeakMap();
    }
    return new Map(all.map((texts) => [texts, this.#read(texts)]));
  }

  /** The kinds of words, in all that has been read, that are what these terms ask for, in some form or by another name. */
  asked(terms: Term[]): Kinds {
    const kinds: Kinds = new Map();
    for (const { term, unfinished } of terms) {
      const own = this.#dictionary.find(term);
      const longer = unfinished ? this.#dictionary.beginning(term) : [];
      const byName = isConcept(term);
      for (const number of own === undefined ? longer : [own, ...longer])
        for (const kind of this.#foundBy[number] ?? []) kinds.set(kind, byName && (kinds.get(kind) ?? true));
    }
    return kinds;
  }

  /** The kinds that may be what these terms ask for, misspelt: what stands in some article as it was asked was no slip. */
  nearly(terms: Term[]): Kinds {
    const kinds: Kinds = new Map();
    for (const { term } of terms.filter(({ term, spelt }) => spelt && !this.#stands(term)))
      for (const number of this.#dictionary.near(term))
        for (const kind of this.#foundBy[number] ?? []) if (this.#spelt[kind]) kinds.set(kind, false);
    return kinds;
  }

  #stands(term: string): boolean {
    return this.#dictionary.find(term) !== undefined;
  }

  /** Counted from 1: of kind 0 is what nothing finds. */
  #kindOf({ terms, form }: Word): number {
    const name = `${form.spelt ? '~' : ''}${terms.join(' ')}`;
    const known = this.#kinds.get(name);
    if (known !== undefined) return known;
    const kind = this.#kinds.size + 1;
    this.#kinds.set(name, kind);
    this.#spelt[kind] = form.spelt;
    for (const term of terms) (this.#foundBy[this.#dictionary.add(term)] ??= []).push(kind);
    return kind;
  }

  #addWords(words: number[], text: string): void {
    let at = 0;
    const add = (start: number, end: number, kind: number): void => {
      words.push((kind << (gapBits + lengthBits)) | ((end - start) << gapBits) | (start - at));
      at = end;
    };
    // What is farther away than a number tells is passed over as words of no kind; nobody marks a word of 256 letters to its end.
    for (const word of analyse(text, this.#concepts)) {
      while (word.start - at > widest) add(at, Math.min(at + longest, word.start), 0);
      add(word.start, Math.min(word.end, word.start + longest), this.#kindOf(word));
    }
  }

  #read(texts: Texts): Reading {
    const known = this.#readings.get(texts);
    if (known) return known;
    const words: number[] = [];
    this.#addWords(words, texts.title);
    const summary = words.length;
    this.#addWords(words, texts.summary);
    const body = words.length;
    this.#addWords(words, texts.body);
    const reading = { words: Uint32Array.from(words), summary, body };
    this.#readings.set(texts, reading);
    return reading;
  }
}

/** The words of each text that are of these kinds, in order. */
export function answering({ words, summary, body }: Reading, kinds: Kinds): Record<keyof Texts, Found[]> {
  return {
    title: among(words, 0, summary, kinds),
    summary: among(words, summary, body, kinds),
    body: among(words, body, words.length, kinds),
  };
}

function among(words: Uint32Array, from: number, to: number, kinds: Kinds): Found[] {
  const found: Found[] = [];
  let at = 0;
  for (let index = from; index < to; index++) {
    const word = words[index] ?? 0;
    const start = at + (word & widest);
    at = start + ((word >>> gapBits) & longest);
    const byName = kinds.get(word >>> (gapBits + lengthBits));
    if (byName !== undefined) found.push({ start, end: at, byName });
  }
  return found;
}
