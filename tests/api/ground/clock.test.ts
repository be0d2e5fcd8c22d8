import { expect, test } from 'vitest';
import { asLocal, fromLocal, today } from '../../../api/ground/clock.ts';

test('a time goes into a field by the region’s clock and comes back the same', () => {
  const time = new Date('2026-11-25T22:30:00Z');
  expect(asLocal(time)).toBe('2026-11-26T01:30');
  expect(new Date(fromLocal(asLocal(time)))).toEqual(time);
});

test('today is a day of the region’s calendar', () => {
  expect([asLocal(new Date()).slice(0, 10), asLocal(new Date(Date.now() - 1000)).slice(0, 10)]).toContain(
    today(),
  );
});
