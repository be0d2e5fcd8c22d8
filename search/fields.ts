import type { SearchDocument } from './engine.ts';
import type { Reading } from './index/inverted.ts';
import { indexTerms } from './text/analyse.ts';
import type { FindConcepts } from './text/synonyms.ts';
import { words } from './text/tokens.ts';

/** How much more a match counts there than in the body. */
const boosts = { title: 3, searchTerms: 4, codes: 4, summary: 1.5, body: 1 };
export type Analysed = keyof typeof boosts;

/** The words of a text as they are written. */
export const surfaces = (text: string) => words(text).map(({ form }) => form.surface);

/** Documents by the words in which they are named. */
export const named = {
  boosts: { title: 3, searchTerms: 1 },
  fields: ({ title, searchTerms }: SearchDocument) => ({
    title: surfaces(title),
    searchTerms: searchTerms.flatMap(surfaces),
  }),
};

export type Named = keyof typeof named.boosts;

/** Documents by the terms of all that is said of them. */
export function analysed(concepts: FindConcepts): Reading<Analysed, SearchDocument> {
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
