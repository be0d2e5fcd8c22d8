import { expect, test } from 'vitest';
import { gradeOf } from '../../../content/checks/reading-level.ts';
import { page, pageWith, sections, told } from '../folder.ts';

const english = (body: string) => told({ 'articles/one/en.md': pageWith('en', body) });
const arabic = (body: string) => told({ 'articles/one/ar.md': pageWith('ar', body) });

test('an English sentence has at most thirty words, an Arabic one forty', () => {
  expect(english(`${'do '.repeat(29)}it.`)).toEqual([]);
  expect(english(`First.\nDo ${'do '.repeat(29)}it.`)).toEqual([
    expect.stringContaining('articles/one/en.md:8 a sentence of 31 words, not at most 30: Do do'),
  ]);
  expect(arabic(`${'نعم '.repeat(39)}لا.`)).toEqual([]);
  expect(arabic(`${'نعم '.repeat(40)}لا.`)).toEqual([
    expect.stringContaining('articles/one/ar.md:7 a sentence of 41 words, not at most 40'),
  ]);
});

test('the row of a table is none, and each point of a list is one', () => {
  const words = 'do '.repeat(20);
  expect(english(`| Who | What |\n|---|---|\n| ${words} | ${words} |`)).toEqual([]);
  expect(english(`- ${words}\n- ${words}`)).toEqual([]);
});

test('the grade is that of Flesch and Kincaid', () => {
  // Thirteen words with 24 syllables: a known example of the formula, grade 11.3.
  const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
  expect(gradeOf([platypus])).toBeCloseTo(11.3, 1);
  expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1);
  expect(gradeOf([])).toBe(0);
});

test('hard English is told, easy headings do not make up for it', () => {
  const hard = 'Institutional administration necessitates documentation. '.repeat(100);
  const easy = '\n\n## Do it now'.repeat(20);
  expect(told({ 'articles/one/en.md': page('en', `${sections.en}${easy}\n\n${hard}`) })).toEqual([
    expect.stringMatching(/^articles\/one\/en\.md:7 reading level \d\d\.\d, not at most 8$/),
  ]);
});
