import { expect, test } from 'vitest';
import { frames, pageWith, told } from '../folder.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const kalimat = (count: number) => Array.from({ length: count }, () => 'كلمة').join(' ');
const bank = { id: 'bank', label: { en: 'Your bank', ar: 'اسم البنك' } };
const letter = {
  id: 'lost',
  to: 'bank',
  title: { en: 'Lost', ar: 'مفقود' },
  summary: { en: 'When it is lost.', ar: 'إذا ضاع.' },
  subject: { en: 'Lost', ar: 'مفقود' },
  body: {
    en: `To {bank}.\n${words(25)}.\n${words(25)}.`,
    ar: `إلى {bank}.\n${kalimat(25)}.\n${kalimat(25)}.`,
  },
  article: 'one',
  checkedOn: '2026-11-25',
};
const linked = {
  'articles/one/en.md': pageWith('en', '[x](letter:lost)'),
  'articles/one/ar.md': pageWith('ar', '[س](letter:lost)'),
};
const toldOf = (change: object, fields: object[] = [bank], files: object = linked) =>
  told({
    'letters.yaml': JSON.stringify({ fields, frames, letters: [{ ...letter, ...change }] }),
    ...files,
  }).map((line) => line.replace(/^letters\.yaml\S* /, ''));

test('a sound letter has nothing to tell', () => {
  expect(toldOf({})).toEqual([]);
});

test.each([
  [{ to: 'nobody' }, 'to'],
  [{ cases: ['never'] }, 'cases'],
  [{ opinion: 'late' }, 'opinion'],
  [{ article: 'nothing' }, 'no article nothing'],
  [{ codes: ['bank:2'] }, 'no code bank:2'],
  [{ checkedOn: '2024-01-01' }, 'not checked for a year: 2024-01-01'],
  [{ to: 'authority' }, 'an authority has a name, and nobody else has one'],
  [{ to: 'authority', authority: { country: 'sa', provider: 'x' } }, 'x is no provider of sa'],
  [{ title: { en: 'Lost', ar: 'Lost' } }, 'no Arabic'],
  [{ enclosed: [{ en: 'It', ar: 'هذا, وذاك' }] }, 'Latin , ; or ? in Arabic'],
])('what is wrong in a letter is told: %j', (change, message) => {
  expect(toldOf(change)).toContainEqual(expect.stringContaining(message));
});

test('both languages have the same fields, and each of them is there', () => {
  expect(toldOf({ subject: { en: 'Lost at {bank}', ar: 'مفقود لدى {shop}' } })).toEqual([
    'shop is in one language alone',
    'no field shop',
  ]);
});

test('a field that no letter has is told', () => {
  expect(toldOf({}, [bank, { id: 'more', label: { en: 'More', ar: 'المزيد' } }])).toEqual([
    'no letter has more',
  ]);
});

test.each([
  ['Your PIN', 'المبلغ'],
  ['The code', 'رمز التحقق'],
  ['Card number', 'رقم البطاقة'],
  ['Your IBAN', 'الحساب'],
])('no field asks for a secret: %s', (en, ar) => {
  expect(toldOf({}, [{ ...bank, label: { en, ar } }])).toEqual(['bank asks for a secret']);
});

test('the last four digits of a card number may be asked for', () => {
  const label = { en: 'Card number, last four digits', ar: 'آخر أربعة من رقم البطاقة' };
  expect(toldOf({}, [{ ...bank, label, kind: 'last-four' }])).toEqual([]);
});

test('a letter is neither a note nor a book, and its sentences are short', () => {
  expect(toldOf({ body: { en: 'To {bank}.', ar: 'إلى {bank}.' } })).toEqual([
    expect.stringMatching(/^a letter of \d+ words, not 50 to 260/),
    expect.stringMatching(/^a letter of \d+ words, not 50 to 260/),
  ]);
  expect(toldOf({ body: { ...letter.body, en: `To {bank}.\n${words(60)}.` } })).toEqual([
    expect.stringMatching(/^a sentence of 60 words/),
  ]);
});

test('some article leads to each letter, in both languages', () => {
  expect(toldOf({}, [bank], {})).toEqual([
    'no article in ar leads to lost',
    'no article in en leads to lost',
  ]);
});

test('a letter keeps to the list of terms', () => {
  const terms = `- id: ticket\n  use: { en: ticket, ar: تذكرة }\n  not: [support request]\n  notYet: []\n`;
  const body = { ...letter.body, en: `To {bank}, a support request.\n${words(25)}.\n${words(25)}.` };
  expect(toldOf({ body }, [bank], { ...linked, 'terms.yaml': terms })).toEqual([
    '“ticket” is written, not “support request”',
  ]);
});

test('two letters have two names', () => {
  const two = JSON.stringify({ fields: [bank], frames, letters: [letter, letter] });
  expect(told({ 'letters.yaml': two, ...linked })).toEqual([expect.stringContaining('two letters lost')]);
});
