import type { Locale } from '../api/ground/locale.ts';
import type { Audience, SearchDocument } from './engine.ts';
import { openBest } from './index/best.ts';
import { openInverted } from './index/inverted.ts';
import { growingNumbers } from './index/numbers.ts';
import { indexTerms } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';

/** How much more a match counts there than in the body. */
const boosts = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };

export type Shelf = ReturnType<typeof emptyShelf>;

/** An index, with what is asked of each document that the words find, by its number, and which are about which intent. */
export function emptyShelf(concepts: FindConcepts) {
  const terms = (text: string) => indexTerms(text, concepts);
  const index = openInverted({
    boosts,
    fields: ({ title, searchTerms, codes, summary, body }: SearchDocument) => ({
      title: terms(title),
      searchTerms: searchTerms.flatMap(terms),
      codes: codes.flatMap(terms),
      summary: terms(summary),
      body: terms(body),
    }),
  });
  /** The same number for both languages of an article. */
  const articles = growingNumbers();
  const articleOf = numbering();
  const problemTypes = numbering();
  const facets = growingNumbers();
  const about = new Map<string, Set<number>>();
  const best = openBest();

  function get(id: string): SearchDocument | undefined {
    const number = index.number(id);
    return number === undefined ? undefined : index.at(number);
  }

  function remove(id: string): void {
    const number = index.number(id);
    if (number === undefined) return;
    for (const intent of index.at(number)?.intents ?? []) about.get(intent)?.delete(number);
    index.remove(id);
  }

  return {
    index,
    about,
    best,
    get,
    remove,
    article: articles.at,
    facets: facets.at,
    problemTypes,
    /** Adds a document, in place of the one with its id. */
    put(document: SearchDocument): void {
      remove(document.id);
      const number = index.put(document);
      for (const intent of document.intents) about.set(intent, (about.get(intent) ?? new Set()).add(number));
      articles.set(number, articleOf.add(document.slug));
      best.makeRoom(articleOf.names.length);
      facets.set(number, asNumber(document, problemTypes.add(document.problemType)));
    },
  };
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
