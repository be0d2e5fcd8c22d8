import { expect, test } from 'vitest';
import { changed, told } from '../folder.ts';

const second = '    - { id: second, name: { en: Second, ar: ثان }, banking77: [] }\n';

test('an intent that no article answers is told, once for each language', () => {
  expect(told(changed('taxonomy.yaml', '- { id: first', `${second.trimStart()}    - { id: first`))).toEqual([
    'taxonomy.yaml:4 no article answers second in Arabic',
    'taxonomy.yaml:4 no article answers second in English',
  ]);
});

test('an article answers only in the languages it has', () => {
  const only = {
    ...changed('taxonomy.yaml', '- { id: first', `${second.trimStart()}    - { id: first`),
    ...changed('articles/one/article.yaml', '[first]', '[second]'),
    'articles/one/en.md': undefined,
  };
  expect(told(only)).toContain('taxonomy.yaml:4 no article answers second in English');
  expect(told(only)).not.toContain('taxonomy.yaml:4 no article answers second in Arabic');
});

test.each([
  ['en: Refused', 'en: ٥١', '7 bank:1: no English'],
  ['ar: مرفوض', 'ar: Refused', '7 bank:1: no Arabic'],
  ['problemType: problems', 'problemType: nothing', '13 bank:1: unknown problem type nothing'],
])('a code is told in both languages and belongs to a problem: %s → %s', (from, to, problem) => {
  expect(told(changed('codes.yaml', from, to))).toEqual([`codes.yaml:${problem}`]);
});
