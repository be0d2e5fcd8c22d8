import { expect, test } from 'vitest';
import { datesIn } from '../../../../api/models/limits/dates.ts';
import { countriesWithLimits, limitsIn } from '../../../../api/models/limits/limits.ts';
import { limitCases } from '../../../../content/limits.ts';
import { inheritedNames } from '../../../inherited-names.ts';

const asked = { case: 'atm', day: '2026-11-26' } as const;

test('a machine that gave no cash on a Thursday in Saudi Arabia: the bank has until Monday', () => {
  const { dates, weekend } = datesIn('sa', asked, 'en', '2026-11-30');
  expect(weekend).toBe(5);
  expect(dates).toMatchObject([{ by: '2026-11-30', latest: null, duty: 'bank', passed: false }]);
  expect(datesIn('sa', asked, 'en', '2026-12-01').dates).toMatchObject([{ passed: true }]);
});

test('what can be made longer has passed only after its longest', () => {
  const dispute = { case: 'dispute', day: '2026-01-01' } as const;
  const decision = (today: string) =>
    datesIn('sa', dispute, 'en', today).dates.find(({ days }) => days === 90);
  expect(decision('2026-05-01')).toMatchObject({ by: '2026-04-01', latest: '2026-06-30', passed: false });
  expect(decision('2026-07-01')).toMatchObject({ passed: true });
});

test('every case of every country has its dates, or somebody to ask', () => {
  for (const { id } of countriesWithLimits('ar'))
    for (const one of limitCases) {
      const { dates, ask } = datesIn(id, { case: one, day: '2026-11-26' }, 'ar', '2026-11-29');
      const known = limitsIn(id, 'ar').limits.filter((limit) => limit.case === one);
      expect(dates, `${id} ${one}`).toHaveLength(known.length);
      expect(ask?.name, id).toBeTruthy();
    }
});

test('a country that is none of ours has no dates', () => {
  for (const name of [...inheritedNames, 'fr'])
    expect(() => datesIn(name, asked, 'en', '2026-11-29'), name).toThrow();
});
