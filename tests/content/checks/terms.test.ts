import { expect, test } from 'vitest';
import { changed, pageWith, told } from '../folder.ts';

const terms = {
  'terms.yaml': `- id: acquirer
  use: { en: acquirer, ar: بنك المتجر }
  not: [البنك المحصّل, acquiring institution]
  notYet: [بنك التاجر, acquiring bank]
`,
};

test.each([
  ['en', 'Ask the acquiring institution.', '“acquirer” is written, not “acquiring institution”'],
  ['ar', 'اسأل البنك المحصل.', '“acquirer” is written, not “البنك المحصل”'],
  ['ar', 'وبالبنك المُحصِّل يُتصل.', '“acquirer” is written, not “البنك المحصل”'],
] as const)(
  'a word that we do not use is told with the one that we do, in %s: %s',
  (locale, text, message) => {
    const wrong = told({ ...terms, [`articles/one/${locale}.md`]: pageWith(locale, text) });
    expect(wrong).toEqual([`articles/one/${locale}.md:7 ${message}`]);
  },
);

test('a word inside another is none', () => {
  const text = 'Ask the acquiring institutional board.';
  expect(told({ ...terms, 'articles/one/en.md': pageWith('en', text) })).toEqual([]);
});

test('what articles still write is held out of codes already', () => {
  const article = { 'articles/one/en.md': pageWith('en', 'Ask the acquiring bank.') };
  expect(told({ ...terms, ...article })).toEqual([]);
  const code = changed(
    'codes.yaml',
    'fix: { en: Ask the bank., ar: اسأل البنك. }',
    'fix: { en: Ask the acquiring bank., ar: اسأل بنك التاجر. }',
  );
  expect(told({ ...terms, ...code })).toEqual([
    'codes.yaml:4 “acquirer” is written, not “بنك التاجر”',
    'codes.yaml:4 “acquirer” is written, not “acquiring bank”',
  ]);
});

test('a term that is not written as terms are is told', () => {
  expect(told({ 'terms.yaml': '- { id: acquirer, use: { en: acquirer } }' })).toEqual([
    expect.stringContaining('terms.yaml:1'),
  ]);
});
