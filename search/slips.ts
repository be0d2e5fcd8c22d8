import { fold } from './text/fold.ts';

/**
 * Whether one of two words, a letter apart, may be the other misspelt: fingers slip inside a word. What differs in its first letter
 * is another word, and in its last mostly another form of it.
 */
export const isSlip = (word: string, other: string): boolean =>
  word[0] === other[0] && word.at(-1) === other.at(-1);

/** How much of a word as it is written stands before its surface (an article, clitics); all that is folded where that is longer. */
function split(written: string, surface: string): [string, string] {
  const folded = fold(written);
  const whole = folded.length === written.length ? written : folded;
  const at = Math.max(0, folded.length - surface.length);
  return [whole.slice(0, at), whole.slice(at)];
}

/** A word as it is written, without the article and the clitics that its surface lacks. */
export const withoutBeginning = (written: string, surface: string): string => split(written, surface)[1];

/** Another word in place of a written one, with the article and the clitics that stand there. */
export const withBeginning = (written: string, surface: string, other: string): string =>
  split(written, surface)[0] + other;
