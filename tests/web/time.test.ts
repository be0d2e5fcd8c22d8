import { expect, test } from 'vitest';
import { lately } from '../../web/lib/time.ts';

const now = '2026-11-30T20:00:00Z';

test('of a moment is said what is not clear by itself: the day of another day, the year of another year', () => {
  // In Riyadh it is three hours later.
  expect(lately('2026-11-30T05:02:00Z', 'ar', now)).toBe('08:02');
  expect(lately('2026-11-30T05:02:00Z', 'en', now)).toBe('08:02');
  expect(lately('2026-11-29T22:30:00Z', 'en', now)).toBe('01:30');
  expect(lately('2026-11-29T05:02:00Z', 'en', now)).toBe('29 Nov, 08:02');
  expect(lately('2026-11-29T05:02:00Z', 'ar', now)).toBe('29 نوفمبر، 08:02');
  expect(lately('2025-11-30T05:02:00Z', 'en', now)).toBe('30 Nov 2025, 08:02');
});
