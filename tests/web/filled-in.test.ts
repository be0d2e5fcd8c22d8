import { expect, test } from 'vitest';
import { filledIn } from '../../web/lib/filled-in.ts';

test('an empty field shows its name in brackets', () => {
  expect(filledIn('', 'line', 'المبلغ', 'ar')).toBe('[المبلغ]');
  expect(filledIn('  \n', 'day', 'Day', 'en')).toBe('[Day]');
});

test('a day is written out in the language of the letter', () => {
  expect(filledIn('2026-11-20', 'day', 'Day', 'en')).toBe('20 November 2026');
  expect(filledIn('2026-11-20', 'day', 'اليوم', 'ar')).toBe('20 نوفمبر 2026');
});

test('what is no day stays as it was typed, and words are not taken for one', () => {
  expect(filledIn('2026-13-45', 'day', 'Day', 'en')).toBe('2026-13-45');
  expect(filledIn('last Friday', 'day', 'Day', 'en')).toBe('last Friday');
  expect(filledIn('2026-11-20', 'line', 'Order', 'en')).toBe('2026-11-20');
});
