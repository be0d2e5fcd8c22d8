import { expect, test } from 'vitest';
import { limitsOfCases } from '../../../../api/models/limits/of-cases.ts';

const known = (cases: string[], country: string | null = null) => {
  const { limits, contacts } = limitsOfCases({ cases, country }, 'en');
  const of = (rows: { country: { id: string } }[]) => [...new Set(rows.map(({ country }) => country.id))];
  return { limits, of: of(limits), asked: of(contacts) };
};

test('a case has its limits in each country that has any, with whom to ask in these alone', () => {
  const { limits, of, asked } = known(['unauthorised']);
  expect(new Set(limits.map((limit) => limit.case))).toEqual(new Set(['unauthorised']));
  expect(of).toContain('sa');
  expect(asked.every((country) => of.includes(country))).toBe(true);
});

test('what belongs to one country has the limits of that one', () => {
  expect(known(['complaint'], 'Kuwait').of).toEqual(['kw']);
});

test('no case has no limits, and nobody to ask', () => {
  expect(known([])).toEqual({ limits: [], of: [], asked: [] });
});
