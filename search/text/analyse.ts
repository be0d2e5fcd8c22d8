import type { FindConcepts } from './synonyms.ts';
import { words } from './tokens.ts';
import type { Word } from './tokens.ts';

/** A word with all that it is found by: its surface, its stem, and the concepts it helps to name. */
export type Analysed = Word & { terms: string[] };

/** Before the name of a concept, so that it is no word of any language. */
const sign = '=';

/** The one analysis of a text, for index, query and highlight. Stop words remain only as part of a concept. */
export function analyse(text: string, concepts: FindConcepts): Analysed[] {
  const all = words(text);
  const analysed = all.map(({ form, start, end }) => ({
    form,
    start,
    end,
    terms: form.stop ? [] : [...form.terms],
  }));
  for (const { id, from, to } of concepts(all)) {
    for (const word of analysed.slice(from, to)) word.terms.push(sign + id);
  }
  return analysed.filter(({ terms }) => terms.length > 0);
}

/** The terms under which a text is indexed; a concept of several words counts once. */
export function indexTerms(text: string, concepts: FindConcepts): string[] {
  let before: string[] = [];
  return analyse(text, concepts).flatMap(({ terms }) => {
    const fresh = terms.filter((term) => !isConcept(term) || !before.includes(term));
    before = terms;
    return fresh;
  });
}

/** Whether a term is a concept and not a word. */
export const isConcept = (term: string) => term.startsWith(sign);
