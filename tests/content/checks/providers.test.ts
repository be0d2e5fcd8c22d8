import { expect, test } from 'vitest';
import { told } from '../folder.ts';

const one = (id: string, aliases: string, checkedOn = '2026-11-25') => `- id: ${id}
  kind: bank
  countries: [kw]
  name: { en: ${id} bank, ar: بنك ${id} }
  aliases: [${aliases}]
  source: https://example.com/
  checkedOn: ${checkedOn}
`;
const toldOf = (...providers: string[]) =>
  told({
    'brands.yaml': '[{ like: fawry, names: [[Monzo, مونزو]] }]',
    'providers.yaml': providers.join(''),
  });

test('two providers have nothing in common', () => {
  expect(toldOf(one('a', 'rajhi'), one('b', 'burgan'))).toEqual([]);
});

test.each([
  ['Rajhi', 'rajhi'],
  ['الإنماء', 'الانماء'],
  ['أهلي', 'اهلى'],
])('a name of two is told, whichever way it is written: %s and %s', (mine, yours) => {
  expect(toldOf(one('a', mine), one('b', yours))).toEqual([
    `providers.yaml:8 b: ${yours} is the name of another, or stands twice`,
  ]);
});

test('so is one that stands twice, one of brands.yaml, and an id', () => {
  expect(toldOf(one('a', 'rajhi, Rajhi'))).toHaveLength(1);
  expect(toldOf(one('a', 'monzo'))).toEqual([expect.stringContaining('monzo is the name of another')]);
  expect(toldOf(one('a', ''), one('a', '').replace('a bank', 'b bank').replace('بنك a', 'بنك ب'))).toEqual([
    'providers.yaml:8 the id a stands twice',
  ]);
});

test('what was not looked at for a year is told', () => {
  expect(toldOf(one('a', '', '2025-11-01'))).toEqual(['providers.yaml:7 not checked for a year: 2025-11-01']);
});
