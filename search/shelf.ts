import type { Locale } from '../api/ground/locale.ts';
import type { Audience, SearchDocument } from './engine.ts';
import { Best } from './index/best.ts';
import { Dictionary } from './index/dictionary.ts';
import { Documents } from './index/documents.ts';
import type { Reading } from './index/inverted.ts';
import { Inverted } from './index/inverted.ts';
import type { Kept, Section } from './index/kept.ts';
import { asText } from './index/kept.ts';
import { growingNumbers } from './index/numbers.ts';
import { indexTerms } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';
import { words } from './text/tokens.ts';

/** How much more a match counts there than in the body. */
const boosts = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };

/**
 * The documents that can be found, with all that is asked of them: by their terms, by the words in which they are named, and of each
 * that the words find, by its number, whose language it is in and what it is about. It can be kept as a row of bytes and be there again
 * at once. What it answers depends on the documents alone, not on the order in which they came and went.
 */
export class Shelf {
  readonly #dictionary: Dictionary;
  readonly #documents: Documents<SearchDocument>;
  /** Everything by what it is found by. */
  readonly index: Inverted<keyof typeof boosts, SearchDocument>;
  /** Titles and phrasings by their words as they are written. */
  readonly titles: Inverted<keyof typeof named.boosts, SearchDocument>;
  /** In how many summaries and bodies a word stands as it is written, by the number of its term. */
  readonly #written;
  /** The same number for both languages of an article. */
  readonly #articles;
  readonly #articleOf: ReturnType<typeof numbering>;
  readonly #facets;
  readonly problemTypes: ReturnType<typeof numbering>;
  readonly #about: Map<string, number[]>;
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
    this.#about = new Map(about);
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
      about: [...this.#about],
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
    for (const intent of document.intents) this.#file(intent, number);
    this.#articles.set(number, this.#articleOf.add(document.slug));
    this.#facets.set(number, asNumber(document, this.problemTypes.add(document.problemType)));
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
    for (const intent of document.intents)
      this.#about.set(
        intent,
        this.about(intent).filter((other) => other !== number),
      );
    this.#count(document, -1);
    this.titles.remove(number, document);
    this.index.remove(number, document);
    this.#documents.remove(number);
  }

  /** The numbers of the documents about an intent, in the order of their names. */
  about(intent: string): readonly number[] {
    return this.#about.get(intent) ?? [];
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

  #file(intent: string, number: number): void {
    const filed = [...this.about(intent)];
    let at = filed.length;
    while (at > 0 && this.inOrder(number, filed[at - 1] ?? number) < 0) at--;
    filed.splice(at, 0, number);
    this.#about.set(intent, filed);
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

const surfaces = (text: string) => words(text).map(({ form }) => form.surface);

const named = {
  boosts: { title: 3, searchTerms: 1 },
  fields: ({ title, searchTerms }: SearchDocument) => ({
    title: surfaces(title),
    searchTerms: searchTerms.flatMap(surfaces),
  }),
};

function analysed(concepts: FindConcepts): Reading<keyof typeof boosts, SearchDocument> {
  const terms = (text: string) => indexTerms(text, concepts);
  return {
    boosts,
    fields: ({ title, searchTerms, codes, summary, body }) => ({
      title: terms(title),
      searchTerms: searchTerms.flatMap(terms),
      codes: codes.flatMap(terms),
      summary: terms(summary),
      body: terms(body),
    }),
  };
}

/** Names by number, in the order in which they came. */
function numbering(names: string[]) {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    /** The number of a name, given to it now if it has none. */
    add(name: string): number {
      const number = numbers.get(name) ?? names.push(name) - 1;
      numbers.set(name, number);
      return number;
    },
  };
}

/** The slug in the id of a document. */
export const slugIn = (id: string): string => id.slice(0, -'_ar'.length);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

// The facets of a document in one number: nothing else of it need be looked at to count it.
const asNumber = ({ locale, audience }: SearchDocument, problemType: number): number =>
  (problemType << 2) | (audience === 'merchant' ? 2 : 0) | (locale === 'en' ? 1 : 0);
export const localeIn = (facets: number): Locale => (facets & 1 ? 'en' : 'ar');
export const audienceIn = (facets: number): Audience => (facets & 2 ? 'merchant' : 'consumer');
export const problemTypeIn = (facets: number): number => facets >>> 2;
