import type { Locale } from '../../api/ground/locale.ts';
import type { Text } from '../file.ts';
import type { Page } from '../page.ts';
import { countWords } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

/** Arabic joins with «و» what English says in two sentences. */
const longest = { en: 30, ar: 40 };

/** Sentences that a reader in trouble would have to read twice. The row of a table is none. */
export const checkSentences = ({ locale, sentences }: Page): Found[] =>
  sentences
    .filter(({ kind }) => kind !== 'row')
    .flatMap(({ line, at, text }) => tooLong(text, locale).map((message) => ({ line, at, message })));

/** What is wrong with a sentence of too many words. */
export function tooLong(sentence: string, locale: Locale): Text[] {
  const words = countWords(sentence);
  if (words <= longest[locale]) return [];
  const start = `${sentence.slice(0, 40)}…`;
  return [
    says(
      `a sentence of ${words} words, not at most ${longest[locale]}: ${start}`,
      `جملة من ${words} كلمة، والمطلوب ${longest[locale]} على الأكثر: ${start}`,
    ),
  ];
}
