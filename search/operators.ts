/** What a reader asks for besides words: phrases in quotes, and words with a minus before them that must not be there. */
export type Operators = { words: string; phrases: string[]; without: string[] };

const quoted = /["“”«»]([^"“”«»\n]+)["“”«»]/gu;
/** A minus before a number is part of a code: -32602. */
const excluded = /(?<!\S)[-−](?=\p{L})(\S+)/gu;

/** Takes the operators out of a query. Words in a phrase remain words; a query of exclusions alone excludes nothing. */
export function readOperators(q: string): Operators {
  const phrases = [...q.matchAll(quoted)].flatMap(([, phrase]) => phrase?.trim() || []);
  const rest = q.replaceAll(quoted, ' $1 ');
  const words = rest.replaceAll(excluded, ' ').trim();
  if (words === '') return { words: rest, phrases, without: [] };
  return { words, phrases, without: [...rest.matchAll(excluded)].flatMap(([, word]) => word ?? []) };
}
