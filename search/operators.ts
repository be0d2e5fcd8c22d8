import type { Said } from './text/tokens.ts';
import { said } from './text/tokens.ts';

/** What a reader asks for besides words: phrases in quotes, and words with a minus before them that must not be there. */
export type Operators = { words: Said; phrases: string[]; without: string[] };

/** Who writes more writes a message: its quotation marks quote, and its dashes are dashes. */
const mostWords = 6;
const mark = '["“”„«»]';
/** From where a word can begin to where one can end. */
const quoted = new RegExp(
  `(?<=^|\\s)${mark}(?=[\\p{L}\\p{N}])([^"“”„«»]*[\\p{L}\\p{M}\\p{N}])${mark}(?=$|[\\s?؟!.،,])`,
  'gu',
);
const marks = new RegExp(mark, 'u');
/** After what is asked for, for a line may begin with a dash; before a number a minus is part of a code: -32602. */
const excluded = /[-−](?<=\S\s+[-−])(\p{L}[\p{L}\p{M}\p{N}_.-]*)(?=$|\s)(?<!-)/gu;

/** Words that ask for nothing besides. */
export const noOperators = (q: Said): Operators => ({ words: q, phrases: [], without: [] });

/**
 * Takes the operators out of a short query in which they stand as somebody types them: quotes in pairs around whole words, a minus before a
 * word that follows another. Anything else is words and punctuation. Words in a phrase remain words.
 */
export function readOperators(q: Said): Operators {
  const { text } = q;
  if (/\n/.test(text.trim()) || q.words.length > mostWords) return noOperators(q);
  const rest = text.replaceAll(quoted, ' $1 ');
  const phrases = marks.test(rest) ? [] : [...text.matchAll(quoted)].flatMap(([, phrase]) => phrase ?? []);
  const without = [...rest.matchAll(excluded)].flatMap(([, word]) => word ?? []);
  const left = rest.replaceAll(excluded, ' ').trim();
  return { words: left === text ? q : said(left), phrases, without };
}
