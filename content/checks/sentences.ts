import type { Page } from '../page.ts';
import { countWords } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

/** Arabic joins with «و» what English says in two sentences. */
const longest = { en: 30, ar: 40 };

/** Sentences that a reader in trouble would have to read twice. The row of a table is none. */
export const checkSentences = ({ locale, sentences }: Page): Found[] =>
  sentences
    .filter(({ kind, text }) => kind !== 'row' && countWords(text) > longest[locale])
    .map(({ line, at, text }) => ({
      line,
      at,
      message: says(
        `a sentence of ${countWords(text)} words, not at most ${longest[locale]}: ${text.slice(0, 40)}…`,
        `جملة من ${countWords(text)} كلمة، والمطلوب ${longest[locale]} على الأكثر: ${text.slice(0, 40)}…`,
      ),
    }));
