import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, quantile, timeMeasure } from '../../../../api/models/reports/measures.ts';

const minute = 60_000;

const counted = (minutes: number[]) => {
  const sums = new Map<string, number>();
  for (const one of minutes) {
    const measure = timeMeasure('first', one * minute);
    sums.set(measure, (sums.get(measure) ?? 0) + 1);
  }
  return sums;
};

test('the middle and the slow tenth of many times are right to a fifth, however they lie', () => {
  const minutes = fc.double({ min: 1, max: 60 * 24 * 90, noNaN: true });
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 60 }), (all) => {
      const sorted = all.toSorted((a, b) => a - b);
      for (const share of [0.5, 0.9]) {
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        const read = quantile(counted(all), 'first', share) ?? -1;
        expect((read + 1) / (exact + 1)).toBeGreaterThan(0.83);
        expect((read + 1) / (exact + 1)).toBeLessThan(1.2);
      }
    }),
  );
});

test('of nothing there is no middle, and times of another kind are not mixed in', () => {
  expect(quantile(new Map(), 'first', 0.5)).toBeNull();
  expect(quantile(new Map([['first-working:8', 3]]), 'first', 0.5)).toBeNull();
});

test('a day begins at midnight in Riyadh', () => {
  const midnight = Date.parse('2026-11-29T21:00:00Z');
  expect(dayAt(midnight) - dayAt(midnight - 1)).toBe(1);
  expect(dayAt(midnight)).toBe(Date.parse('2026-11-30') / 86_400_000);
});
