import type { SearchDocument } from './engine.ts';
import { facetsOf } from './facets.ts';
import type { Analysed, Named } from './fields.ts';
import { analysed, named, surfaces } from './fields.ts';
import { Best } from './index/best.ts';
import { Dictionary } from './index/dictionary.ts';
import { Documents } from './index/documents.ts';
import { Filed } from './index/filed.ts';
import { Inverted } from './index/inverted.ts';
import type { Kept, Section } from './index/kept.ts';
import { asText } from './index/kept.ts';
import type { Numbering } from './index/numbering.ts';
import { numbering } from './index/numbering.ts';
import { growingNumbers } from './index/numbers.ts';
import type { FindConcepts } from './text/synonyms.ts';

/**
 * The documents that can be found, with all that is asked of them: by their terms, by the words in which they are named, and of each
 * that the words find, by its number, whose language it is in and what it is about. It can be kept as a row of bytes and be there again
 * at once. What it answers depends on the documents alone, not on the order in which they came and went.
 */
export class Shelf {
  readonly #dictionary: Dictionary;
  readonly #documents: Documents<SearchDocument>;
  /** Everything by what it is found by. */
  readonly index: Inverted<Analysed, SearchDocument>;
  /** Titles and phrasings by their words as they are written. */
  readonly titles: Inverted<Named, SearchDocument>;
  /** In how many summaries and bodies a word stands as it is written, by the number of its term. */
  readonly #written;
  /** The same number for both languages of an article. */
  readonly #articles;
  readonly #articleOf: Numbering;
  readonly #facets;
  readonly problemTypes: Numbering;
  readonly #about: Filed;
  readonly best = new Best();
  readonly article: (number: number) => number;
  readonly facets: (number: number) => number;

  constructor(concepts: FindConcepts, kept?: Kept) {
    this.#dictionary = new Dictionary(kept);
    this.#documents = new Documents(kept);
    this.index = new Inverted(analysed(concepts), this.#dictionary, kept);
    this.titles = new Inverted(named, this.#dictionary, kept);
    this.#written = growingNumbers(kept?.numbers());
    this.#articles = growingNumbers(kept?.numbers());
    this.#facets = growingNumbers(kept?.numbers());
    this.article = this.#articles.at;
    this.facets = this.#facets.at;
    const empty: Lists = { slugs: [], types: [], about: [] };
    const { slugs, types, about }: Lists = kept ? JSON.parse(kept.text()) : empty;
    this.#articleOf = numbering(slugs);
    this.problemTypes = numbering(types);
    this.#about = new Filed(about, (one, other) => this.inOrder(one, other));
    this.#makeRoom();
  }

  *keep(): Iterable<Section> {
    yield* this.#dictionary.keep();
    yield* this.#documents.keep();
    yield* this.index.keep();
    yield* this.titles.keep();
    yield this.#written.pages();
    yield this.#articles.pages();
    yield this.#facets.pages();
    yield asText({
      slugs: this.#articleOf.names,
      types: this.problemTypes.names,
      about: this.#about.lists,
    } satisfies Lists);
  }

  get size(): number {
    return this.#documents.size;
  }

  /** Adds a document, in place of the one with its id. */
  put(document: SearchDocument): void {
    this.remove(document.id);
    const number = this.#documents.add(document);
    this.index.add(number, document);
    this.titles.add(number, document);
    this.#count(document, 1);
    for (const intent of document.intents) this.#about.add(intent, number);
    this.#articles.set(number, this.#articleOf.add(document.slug));
    this.#facets.set(number, facetsOf(document, this.problemTypes.add(document.problemType)));
    this.#makeRoom();
  }

  at(number: number): SearchDocument | undefined {
    return this.#documents.at(number);
  }

  get(id: string): SearchDocument | undefined {
    const number = this.#documents.number(id);
    return number === undefined ? undefined : this.at(number);
  }

  remove(id: string): void {
    const number = this.#documents.number(id);
    const document = number === undefined ? undefined : this.at(number);
    if (number === undefined || !document) return;
    for (const intent of document.intents) this.#about.remove(intent, number);
    this.#count(document, -1);
    this.titles.remove(number, document);
    this.index.remove(number, document);
    this.#documents.remove(number);
  }

  /** The numbers of the documents about an intent, in the order of their names. */
  about(intent: string): readonly number[] {
    return this.#about.under(intent);
  }

  /** The first document, by its name, that is named by a word. */
  firstNamed(word: string): SearchDocument | undefined {
    let first: number | undefined;
    this.titles.holding(word, (number) => {
      if (first === undefined || this.inOrder(number, first) < 0) first = number;
    });
    return first === undefined ? undefined : this.at(first);
  }

  /** Whether a word stands in some summary or body as it is written. */
  isWritten(word: string): boolean {
    const term = this.#dictionary.find(word);
    return term !== undefined && this.#written.at(term) > 0;
  }

  /** Which of two documents comes first where nothing else tells: by slug, then by language. */
  inOrder(one: number, other: number): number {
    const [id, otherId] = [this.#documents.id(one) ?? '', this.#documents.id(other) ?? ''];
    return compare(slugIn(id), slugIn(otherId)) || compare(id, otherId);
  }

  #count({ summary, body }: SearchDocument, more: 1 | -1): void {
    for (const word of new Set([...surfaces(summary), ...surfaces(body)])) {
      const term = this.#dictionary.add(word);
      this.#written.set(term, this.#written.at(term) + more);
    }
  }

  #makeRoom(): void {
    this.index.makeRoom(this.#documents.room);
    this.titles.makeRoom(this.#documents.room);
    this.best.makeRoom(this.#articleOf.names.length);
  }
}

type Lists = { slugs: string[]; types: string[]; about: [string, number[]][] };

/** The slug in the id of a document. */
export const slugIn = (id: string): string => id.slice(0, -'_ar'.length);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
