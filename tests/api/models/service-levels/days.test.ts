import { expect, test } from 'vitest';
import { dateOf, daysIn } from '../../../../api/models/service-levels/days.ts';

const hour = 3_600_000;
const cairo = daysIn('Africa/Cairo');

test('a day begins at midnight there, and is known by its date', () => {
  const day = cairo.dayAt(Date.parse('2026-11-29T22:00Z'));
  expect(dateOf(day)).toBe('2026-11-30');
  expect(dateOf(cairo.dayAt(Date.parse('2026-11-29T21:59Z')))).toBe('2026-11-29');
});

test('a day whose midnight is left out begins an hour later; one with an hour twice has two parts', () => {
  const shorter = cairo.dayAt(Date.parse('2026-04-24T12:00Z'));
  const [only] = cairo.pieces(shorter);
  expect(only).toEqual({
    from: Date.parse('2026-04-23T22:00Z'),
    until: Date.parse('2026-04-24T21:00Z'),
    wall: hour,
  });
  const parts = cairo.pieces(cairo.dayAt(Date.parse('2026-10-29T12:00Z')));
  expect(parts.map(({ from, until }) => (until - from) / hour)).toEqual([24, 1]);
  expect(parts[1]?.wall).toBe(23 * hour);
});
