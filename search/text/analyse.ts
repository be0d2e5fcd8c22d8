import { isSomebody } from './somebody.ts';
import type { FindConcepts } from './synonyms.ts';
import type { Said, Word } from './tokens.ts';
import { said } from './tokens.ts';

/** Before the name of a concept, so that it is no word of any language. */
const sign = '=';

/**
 * The one analysis of a text, for index, query and highlight: its words, found also by the concepts that they help to name. Stop
 * words remain only as part of a concept.
 */
export function analyse({ text, words }: Said, concepts: FindConcepts): Word[] {
  const all = words.map((word, at) => (isSomebody(text, word, words[at + 1]) ? unsaid(word) : word));
  for (const { id, from, to } of concepts(all))
    for (const [ahead, word] of all.slice(from, to).entries())
      all[from + ahead] = { ...word, terms: [...word.terms, sign + id] };
  return all.filter(({ terms }) => terms.length > 0);
}

/** A word as one that says nothing. */
const unsaid = (word: Word): Word => ({
  ...word,
  form: { ...word.form, surface: '', stem: '', stop: true },
  terms: [],
});

/** The terms under which a text is indexed; a concept of several words counts once. */
export function indexTerms(text: string, concepts: FindConcepts): string[] {
  let before: string[] = [];
  return analyse(said(text), concepts).flatMap(({ terms }) => {
    const fresh = terms.filter((term) => !isConcept(term) || !before.includes(term));
    before = terms;
    return fresh;
  });
}

/** Whether a term is a concept and not a word. */
export const isConcept = (term: string) => term.startsWith(sign);
