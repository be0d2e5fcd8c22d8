import { openDictionary } from './dictionary.ts';
import { growingNumbers } from './numbers.ts';
import { openPostings } from './postings.ts';
import { bitsOf, openTally } from './tally.ts';

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
 * An inverted index: from terms to the documents they stand in, by field. Everything that grows with the length of the texts is
 * numbers outside the heap of objects.
 */
export function openInverted<Name extends string, Document extends { id: string }>({
  fields: termsOf,
  boosts,
}: Reading<Name, Document>) {
  const fields = Object.keys(boosts).filter((name): name is Name => name in boosts);
  const dictionary = openDictionary();
  const postings = openPostings();
  const tally = openTally();
  const list = (term: number, field: number) => term * fields.length + field;

  const documents: (Document | undefined)[] = [];
  const numbers = new Map<string, number>();
  const left: number[] = [];
  /** How many different terms each field of each document holds, and all documents together. */
  const lengths = growingNumbers();
  const totals = fields.map(() => 0);
  const place = (document: number, field: number) => document * fields.length + field;

  function add(document: Document): number {
    const number = left.pop() ?? documents.length;
    documents[number] = document;
    numbers.set(document.id, number);
    tally.makeRoom(documents.length);
    const text = termsOf(document);
    for (const [field, name] of fields.entries()) {
      const times = countEach(text[name]);
      for (const [term, count] of times) postings.add(list(dictionary.add(term), field), number, count);
      lengths.set(place(number, field), times.size);
      totals[field] = (totals[field] ?? 0) + times.size;
    }
    return number;
  }

  function remove(id: string): void {
    const number = numbers.get(id);
    const document = number === undefined ? undefined : documents[number];
    if (number === undefined || !document) return;
    const text = termsOf(document);
    for (const [field, name] of fields.entries()) {
      const terms = new Set(text[name]);
      for (const term of terms) postings.remove(list(dictionary.add(term), field), number);
      totals[field] = (totals[field] ?? 0) - terms.size;
    }
    documents[number] = undefined;
    numbers.delete(id);
    left.push(number);
  }

  function entryOf(term: number, worth: number): Entry[] {
    let spread = 0;
    for (let field = 0; field < fields.length; field++) spread += postings.count(list(term, field));
    return spread > 0 ? [{ term, worth, spread }] : [];
  }

  function entry(term: string): Entry[] {
    const number = dictionary.find(term);
    return number === undefined ? [] : entryOf(number, 1);
  }

  /** Counts a term for every document it stands in; of a `closed` tally for those already in it. */
  function count({ term, worth, words }: Sought, closed: boolean): void {
    const bits = bitsOf(words);
    for (const [field, name] of fields.entries()) {
      const weight = worth * boosts[name] * rarity(postings.count(list(term, field)), numbers.size);
      const mean = (totals[field] ?? 0) / numbers.size;
      postings.each(list(term, field), (document, times) => {
        if (closed && !tally.has(document)) return;
        const length = 1 - bm25.b + (bm25.b * lengths.at(place(document, field))) / mean;
        const often = bm25.d + (times * (bm25.k + 1)) / (times + bm25.k * length);
        tally.add(document, weight * often, bits);
      });
    }
  }

  return {
    /** Adds a document, in place of the one with its id. @returns the number it has as long as it is there. */
    put(document: Document): number {
      remove(document.id);
      return add(document);
    },

    /** Takes a document out, if it is there. */
    remove,

    /** The number of a document, if it is there. */
    number: (id: string): number | undefined => numbers.get(id),

    /** The document of a number. */
    at: (number: number): Document | undefined => documents[number],

    /** How many documents there are. */
    size: (): number => numbers.size,

    /** The term itself and, while it is `unfinished`, the longer ones that begin with it. */
    matching(term: string, unfinished: boolean): Entry[] {
      const longer = unfinished ? dictionary.beginning(term) : [];
      return [
        ...entry(term),
        ...longer.flatMap((number) => {
          const { length } = dictionary.written(number);
          return entryOf(number, (worthOf.longer * length) / (length + 0.3 * (length - term.length)));
        }),
      ];
    },

    /** The terms that differ from this one by one letter more, less or other. */
    near: (term: string): Entry[] =>
      dictionary.near(term).flatMap((number) => {
        const { length } = dictionary.written(number);
        return entryOf(number, (worthOf.near * length) / (length + 1));
      }),

    written: ({ term }: Entry): string => dictionary.written(term),

    /** Whether a term stands anywhere. */
    has: (term: string): boolean => entry(term).length > 0,

    /**
     * Visits the documents with any of the first terms, by number and in no order, with what these and the others say for each and
     * how many words of the query it holds.
     */
    find(
      first: Sought[],
      others: Sought[],
      visit: (number: number, score: number, words: number) => void,
    ): void {
      for (const sought of first) count(sought, false);
      for (const sought of others) count(sought, true);
      tally.empty(visit);
    },
  };
}

const rarity = (count: number, documents: number) => Math.log(1 + (documents - count + 0.5) / (count + 0.5));

/** How often each word is among these. */
export function countEach(terms: string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}
