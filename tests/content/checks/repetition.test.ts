import { expect, test } from 'vitest';
import { pageWith, told } from '../folder.ts';

const words =
  'When the bank has said no twice, wait until tomorrow morning and call the number on your own card.';
const inTwo = (one: string, two: string) =>
  told({
    'articles/one/en.md': pageWith('en', one),
    'articles/two/en.md': pageWith('en', `\n${two}`, 'two'),
  });

test.each([words, words.toUpperCase(), words.replace('tomorrow', 'the'), `1. **${words}**`])(
  'a paragraph that two articles share is told with both places: %s',
  (again) => {
    expect(inTwo(words, again)).toEqual(['articles/two/en.md:8 nearly the same as articles/one/en.md:7']);
  },
);

test('what only sounds alike, or is short, is not', () => {
  expect(inTwo(words, words.split(' ').reverse().join(' '))).toEqual([]);
  expect(inTwo(words, `${words} Ask what is wrong, and write down the name of whoever answers.`)).toEqual([]);
  expect(inTwo('Call your bank.', 'Call your bank.')).toEqual([]);
});

test('an article may repeat itself', () => {
  expect(told({ 'articles/one/en.md': pageWith('en', `${words}\n\n${words}`) })).toEqual([]);
});
