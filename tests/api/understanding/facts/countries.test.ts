import { expect, test } from 'vitest';
import { countryCalled, countryIn, countryOf } from '../../../../api/understanding/facts/countries.ts';

test.each([
  ['حولت من بنك الرياض', 'riyad-bank', undefined, 'sa'],
  ['انخصم المبلغ', undefined, 'EGP', 'eg'],
  ['أنا في الكويت وبطاقتي مرفوضة', undefined, undefined, 'kw'],
  ['I live in Egypt', undefined, 'USD', 'eg'],
  ['From Egypt to Jordan', undefined, undefined, undefined],
  ['My card was declined', undefined, undefined, undefined],
] as const)('%s is of a country only where one is told', (text, bank, currency, country) => {
  expect(countryIn(text, bank, currency)).toBe(country);
});

test('the bank tells before the money', () => {
  expect(countryOf('riyad-bank', 'EGP')).toBe('sa');
});

test.each([
  ['السعودية', 'sa'],
  ['KSA', 'sa'],
  ['eg', 'eg'],
  ['constructor', undefined],
])('%s is typed for a country', (typed, country) => {
  expect(countryCalled(typed)).toBe(country);
});
