import { expect, test } from 'vitest';
import { readNames } from '../../content/brands.ts';
import { countries } from '../../content/countries.ts';
import { loadProviders, readProviders } from '../../content/providers.ts';
import { folderOf, ours, told } from './folder.ts';

const bank = (more = '') => `- id: a-bank
  kind: bank
  countries: [kw]
  name: { en: A Bank, ar: بنك ما }
  source: https://example.com/
  checkedOn: 2026-11-25
${more}`;
const toldOf = (source: string) => told({ 'providers.yaml': source });

test('there are at least 120 of ours, in every country, and more than fifty say where to call them', () => {
  const all = loadProviders(ours);
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect([...new Set(all.flatMap(({ countries }) => countries))].sort()).toEqual(
    Object.keys(countries).sort(),
  );
  expect(all.filter(({ phones }) => phones.length > 0).length).toBeGreaterThan(50);
});

test('every country has someone to complain to', () => {
  const regulators = loadProviders(ours).filter(({ kind }) => kind === 'regulator');
  for (const country of Object.keys(countries))
    expect(
      regulators.filter(({ countries }) => countries.some((one) => one === country)).length,
    ).toBeGreaterThan(0);
});

test('a source is never missing, and nothing is there that we do not know', () => {
  expect(toldOf(bank())).toEqual([]);
  expect(toldOf(bank().replace(/ {2}source: .*\n/, ''))).toEqual([expect.stringContaining('source')]);
  expect(toldOf(bank('  opinion: good\n'))).toEqual([expect.stringContaining('opinion')]);
});

test.each([
  ["{ country: kw, number: '1804080' }", true],
  ["{ country: kw, number: '18040800' }", false],
  ["{ country: kw, number: '1804080', abroad: '+96522248361' }", true],
  ["{ country: kw, abroad: '+96622248361' }", false],
  ["{ country: kw, abroad: '22248361' }", false],
  ["{ abroad: '+16466583695' }", true],
  ["{ number: '1804080' }", false],
  ['{ country: kw }', false],
])('a phone is written as its country dials it: %s', (phone, right) => {
  expect(toldOf(bank(`  phones: [${phone}]\n`))).toHaveLength(right ? 0 : 1);
});

test.each([
  ['sa', '8001256666', '800125666'],
  ['sa', '920003344', '020003344'],
  ['eg', '19888', '29888'],
  ['ae', '8007262325', '7007262325'],
  ['bh', '17547789', '27547789'],
  ['jo', '0791444100', '791444100'],
  ['ma', '0522272169', '522272169'],
] as const)('the numbers of %s', (country, right, wrong) => {
  expect(countries[country].local.test(right)).toBe(true);
  expect(countries[country].local.test(wrong)).toBe(false);
});

test('one that has a group of synonyms takes its name from there, and does not give it again', () => {
  const folder = folderOf({
    'synonyms.yaml': '- { id: fawry, category: system, canonical: { en: Fawry, ar: فوري } }',
    'providers.yaml': bank().replace(/name: .*/, 'group: fawry'),
  });
  expect(readProviders(folder).providers.map(({ name }) => name)).toEqual([{ en: 'Fawry', ar: 'فوري' }]);
  expect(toldOf(bank('  group: fawry\n'))).toEqual([expect.stringContaining('either a name')]);
  expect(toldOf(bank().replace(/name: .*/, 'group: nobody'))).toEqual([
    expect.stringContaining('no such group'),
  ]);
});

test('search takes their names as it takes those of brands', () => {
  const { names, companies } = readNames(ours);
  const banks = names.find(({ id }) => id === 'bank');
  expect(banks?.en).toContain('rajhi');
  expect(banks?.ar).toContain('مصرف الراجحي');
  expect(banks?.ambiguous).toContain('بيتك');
  expect(companies).toContain('Dinarak');
  expect(companies).not.toContain('ساما');
});
