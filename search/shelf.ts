import type { Locale } from '../api/ground/locale.ts';
import type { Audience, SearchDocument } from './engine.ts';
import { Best } from './index/best.ts';
import { Inverted } from './index/inverted.ts';
import { growingNumbers } from './index/numbers.ts';
import { indexTerms } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';

/** How much more a match counts there than in the body. */
const boosts = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };

/** An index, with what is asked of each document that the words find, by its number, and which are about which intent. */
export class Shelf {
  readonly index: ReturnType<typeof emptyIndex>;
  /** The same number for both languages of an article. */
  readonly #articles = growingNumbers();
  readonly #articleOf = numbering();
  readonly problemTypes = numbering();
  readonly #facets = growingNumbers();
  readonly about = new Map<string, Set<number>>();
  readonly best = new Best();
  readonly article = this.#articles.at;
  readonly facets = this.#facets.at;

  constructor(concepts: FindConcepts) {
    this.index = emptyIndex(concepts);
  }

  /** Adds a document, in place of the one with its id. */
  put(document: SearchDocument): void {
    this.remove(document.id);
    const number = this.index.put(document);
    for (const intent of document.intents)
      this.about.set(intent, (this.about.get(intent) ?? new Set()).add(number));
    this.#articles.set(number, this.#articleOf.add(document.slug));
    this.best.makeRoom(this.#articleOf.names.length);
    this.#facets.set(number, asNumber(document, this.problemTypes.add(document.problemType)));
  }

  get(id: string): SearchDocument | undefined {
    const number = this.index.number(id);
    return number === undefined ? undefined : this.index.at(number);
  }

  remove(id: string): void {
    const number = this.index.number(id);
    if (number === undefined) return;
    for (const intent of this.index.at(number)?.intents ?? []) this.about.get(intent)?.delete(number);
    this.index.remove(id);
  }
}

function emptyIndex(concepts: FindConcepts) {
  const terms = (text: string) => indexTerms(text, concepts);
  return new Inverted({
    boosts,
    fields: ({ title, searchTerms, codes, summary, body }: SearchDocument) => ({
      title: terms(title),
      searchTerms: searchTerms.flatMap(terms),
      codes: codes.flatMap(terms),
      summary: terms(summary),
      body: terms(body),
    }),
  });
}

/** Names by number, in the order in which they came. */
function numbering() {
  const names: string[] = [];
  const numbers = new Map<string, number>();
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

// The facets of a document in one number: nothing else of it need be looked at to count it.
const asNumber = ({ locale, audience }: SearchDocument, problemType: number): number =>
  (problemType << 2) | (audience === 'merchant' ? 2 : 0) | (locale === 'en' ? 1 : 0);
export const localeIn = (facets: number): Locale => (facets & 1 ? 'en' : 'ar');
export const audienceIn = (facets: number): Audience => (facets & 2 ? 'merchant' : 'consumer');
export const problemTypeIn = (facets: number): number => facets >>> 2;
