import { expect, test } from 'vitest';
import { countriesWithLimits, limitsIn } from '../../../../api/models/limits/limits.ts';
import { inheritedNames } from '../../../inherited-names.ts';

test('each country has the limits that the list counts, its own and no other’s', () => {
  for (const { id, name, known } of countriesWithLimits('ar')) {
    const country = limitsIn(id, 'ar');
    expect(country).toMatchObject({ id, name });
    expect(country.limits, id).toHaveLength(known);
  }
});

test('of each case the firmest limit comes first', () => {
  const order = ['rule', 'promise', 'press'];
  for (const { id } of countriesWithLimits('en'))
    for (const [one, limits] of Map.groupBy(limitsIn(id, 'en').limits, (limit) => limit.case)) {
      const bases = limits.map(({ basis }) => order.indexOf(basis));
      expect(bases, `${id} ${one}`).toEqual(bases.toSorted());
    }
});

test('where no limit is known it is said whom to ask', () => {
  for (const { id } of countriesWithLimits('en'))
    for (const { ask } of limitsIn(id, 'en').unknown) expect(ask?.name.length, id).toBeGreaterThan(1);
});

test('a country that is none of ours is not found', () => {
  for (const name of [...inheritedNames, 'xx', '']) expect(() => limitsIn(name, 'en'), name).toThrow();
});
