import type { Term } from '../asked.ts';
import { analyse, isConcept } from './analyse.ts';
import { oneLetterApart } from './one-letter.ts';
import type { FindConcepts } from './synonyms.ts';
import type { Word } from './tokens.ts';
import { said } from './tokens.ts';

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

/** Of a kind of words, if it answers, whether it is only another name. */
type Kinds = (kind: number) => boolean | undefined;

/**
 * Reads every article once, when it is first shown. Words that are found by the same terms are of one kind; of each word only a
 * number is kept, so that a search looks for the kinds that answer and analyses no article again.
 */
export class Reader {
  readonly #concepts: FindConcepts;
  readonly #stands: (term: string) => boolean;
  readonly #numbers = new Map<string, number>();
  /** What the words of each kind are found by, and whether they may be misspelt. */
  #kinds: { terms: string[]; spelt: boolean }[] = [];
  #readings = new WeakMap<Texts, Reading>();

  /** @param stands whether a term stands in any article, whether that was shown or not */
  constructor(concepts: FindConcepts, stands: (term: string) => boolean) {
    this.#concepts = concepts;
    this.#stands = stands;
  }

  /** Reads articles. What was read before may be forgotten: of a search all are read at once, before it is asked what answers. */
  read<T extends Texts>(all: T[]): Map<T, Reading> {
    if (this.#kinds.length > mostKinds / 2) {
      this.#numbers.clear();
      this.#kinds = [];
      this.#readings = new WeakMap();
    }
    return new Map(all.map((texts) => [texts, this.#read(texts)]));
  }

  /** The kinds of words that are what these terms ask for, in some form or by another name. */
  asked(terms: Term[]): Kinds {
    const whole = new Set(terms.map(({ term }) => term));
    const begun = terms.filter(({ unfinished }) => unfinished).map(({ term }) => term);
    return this.#once(({ terms: own }) => {
      const answers = own.filter((term) => whole.has(term) || begun.some((start) => term.startsWith(start)));
      return answers.length > 0 ? answers.every(isConcept) : undefined;
    });
  }

  /** The kinds that may be what these terms ask for, misspelt: what stands in some article as it was asked was no slip. */
  nearly(terms: Term[]): Kinds {
    const slips = terms.filter(({ term, spelt }) => spelt && !this.#stands(term)).map(({ term }) => term);
    return this.#once(({ terms: own, spelt }) =>
      spelt && own.some((term) => slips.some((slip) => oneLetterApart(term, slip))) ? false : undefined,
    );
  }

  /** Asks of each kind once. */
  #once(ask: (kind: { terms: string[]; spelt: boolean }) => boolean | undefined): Kinds {
    const answers = new Map<number, boolean | undefined>();
    return (number) => {
      const kind = this.#kinds[number - 1];
      if (kind && !answers.has(number)) answers.set(number, ask(kind));
      return answers.get(number);
    };
  }

  /** Counted from 1: of kind 0 is what nothing finds. */
  #kindOf({ terms, form: { spelt } }: Word): number {
    const name = `${spelt ? '~' : ''}${terms.join(' ')}`;
    const number = this.#numbers.get(name) ?? this.#kinds.push({ terms, spelt });
    this.#numbers.set(name, number);
    return number;
  }

  #addWords(words: number[], text: string): void {
    let at = 0;
    const add = (start: number, end: number, kind: number): void => {
      words.push((kind << (gapBits + lengthBits)) | ((end - start) << gapBits) | (start - at));
      at = end;
    };
    // What is farther away than a number tells is passed over as words of no kind; nobody marks a word of 256 letters to its end.
    for (const word of analyse(said(text), this.#concepts)) {
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
    const byName = kinds(word >>> (gapBits + lengthBits));
    if (byName !== undefined) found.push({ start, end: at, byName });
  }
  return found;
}
