import { expect, test } from 'vitest';
import { countryId } from '../../../content/countries.ts';
import { askedEverywhere, loadLimits } from '../../../content/limits.ts';
import { ours, told } from '../folder.ts';

const providers = `- id: all
  kind: regulator
  countries: [${countryId.options.join(', ')}]
  name: { en: Everybody's, ar: جهة الجميع }
  source: https://example.com/
  checkedOn: 2026-11-25
- id: elsewhere
  kind: regulator
  countries: [kw]
  name: { en: Kuwait's, ar: جهة الكويت }
  source: https://example.com/
  checkedOn: 2026-11-25
`;
const limit = {
  id: 'sa-atm',
  country: 'sa',
  case: 'atm',
  what: { en: 'No cash', ar: 'لم يخرج المال' },
  days: 2,
  count: 'working',
  from: { en: 'the withdrawal', ar: 'السحب' },
  duty: 'bank',
  basis: 'rule',
  source: 'https://example.com/',
  checkedOn: '2026-11-25',
};
const unknownIn = (country: string, ask = 'all') => ({
  country,
  cases: askedEverywhere.filter((one) => country !== 'sa' || one !== 'atm'),
  ask,
  checkedOn: '2026-11-25',
});
const toldOf = (change: object, unknown = countryId.options.map((country) => unknownIn(country))) =>
  told({
    'providers.yaml': providers,
    'limits.yaml': JSON.stringify({ known: [{ ...limit, ...change }], unknown }),
  }).map((line) => line.replace(/^\S+ /, ''));

test('a sound limit has nothing to tell', () => {
  expect(toldOf({})).toEqual([]);
});

test.each([
  [{ source: undefined }, 'source'],
  [{ source: 'somewhere' }, 'source'],
  [{ days: -1 }, 'days'],
  [{ longest: 2 }, 'longest'],
  [{ duty: 'nobody' }, 'duty'],
  [{ country: 'xx' }, 'country'],
  [{ opinion: 'late' }, 'opinion'],
  [{ what: { en: 'No cash', 'or too little': null, ar: 'لم يخرج المال' } }, 'or too little'],
])('what is missing or unknown in a limit is told: %j', (change, named) => {
  expect(toldOf(change)).toContainEqual(expect.stringContaining(named));
});

test('its words are there in both languages', () => {
  expect(toldOf({ what: { en: 'No cash', ar: 'No cash' } })).toEqual(['no Arabic']);
});

test('of every country each case is known or said to be unknown, and never both', () => {
  expect(toldOf({ case: 'pos' })).toEqual(['sa: nothing about atm', 'sa: pos is known and unknown']);
  const withoutSyria = countryId.options.filter((id) => id !== 'sy').map((id) => unknownIn(id));
  expect(toldOf({}, withoutSyria)).toEqual(askedEverywhere.map((one) => `sy: nothing about ${one}`));
});

test('whom one asks is somebody there', () => {
  const asking = (ask: string) =>
    countryId.options.map((country) => unknownIn(country, country === 'sa' ? ask : 'all'));
  expect(toldOf({}, asking('nobody'))).toEqual(['nobody is no provider of sa']);
  expect(toldOf({}, asking('elsewhere'))).toEqual(['elsewhere is no provider of sa']);
});

test('Saudi Arabia, Egypt, the Emirates, Kuwait and Bahrain say how long a complaint or a disputed payment takes', () => {
  const { limits } = loadLimits(ours);
  for (const country of ['sa', 'eg', 'ae', 'kw', 'bh'])
    expect(
      limits.filter((one) => one.country === country && ['complaint', 'dispute'].includes(one.case)).length,
    ).toBeGreaterThan(0);
});
