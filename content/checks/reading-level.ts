import type { Page } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

const highest = 8;

/** English that takes more than eight years of school. */
export function checkReadingLevel({ locale, sentences, translation }: Page): Found[] {
  if (locale !== 'en') return [];
  const grade = gradeOf(sentences.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text));
  return grade > highest
    ? [
        {
          line: translation.bodyLine,
          message: says(
            `reading level ${grade.toFixed(1)}, not at most ${highest}`,
            `مستوى القراءة ${grade.toFixed(1)}، والمطلوب ${highest} على الأكثر`,
          ),
        },
      ]
    : [];
}

/**
 * The American school grade that can read these sentences: the Flesch–Kincaid grade level, from Kincaid, Fishburne,
 * Rogers and Chissom, “Derivation of New Readability Formulas for Navy Enlisted Personnel”, Research Branch Report
 * 8-75, 1975.
 */
export function gradeOf(sentences: string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu) ?? []);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** Groups of vowels, without the endings that are not heard. Right for nine words in ten, which is enough for a mean. */
function syllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '');
  return heard.replace(/^y/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1;
}
