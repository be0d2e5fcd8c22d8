import { expect, test } from 'vitest';
import { clocksOf, leftAt, moved, started, warningAt } from '../../../../api/models/service-levels/clocks.ts';
import { Hours } from '../../../../api/models/service-levels/hours.ts';

const day = [{ from: '09:00', to: '17:00' }];
const hours = new Hours({ zone: 'Asia/Riyadh', week: [day, day, day, day, [], [], day], exceptions: [] });
const at = (moment: string) => Date.parse(`${moment}+03:00`);
const hour = 3_600_000;
const targets = { first: 2 * hour, next: hour, solution: 16 * hour };
const dueOf = (clocks: Parameters<typeof clocksOf>[0]) =>
  clocksOf(clocks, targets, hours).map(({ kind, dueAt }) => [kind, dueAt]);

const filed = started(at('2026-12-03T16:50'));

test('what was just filed waits for its first answer, and for its solution', () => {
  expect(dueOf(filed)).toEqual([
    ['first', at('2026-12-06T10:50')],
    ['solution', at('2026-12-07T16:50')],
  ]);
});

test('while it waits for the customer nothing is due, and what had been counted stays', () => {
  const answered = moved(filed, { what: 'answered', at: at('2026-12-06T10:00') }, hours);
  const waiting = moved(answered, { what: 'stopped', at: at('2026-12-06T10:00') }, hours);
  expect(dueOf(waiting)).toEqual([['solution', null]]);
  const asked = moved(waiting, { what: 'asked', at: at('2026-12-08T12:00') }, hours);
  const open = moved(asked, { what: 'went on', at: at('2026-12-08T12:00') }, hours);
  expect(dueOf(open)).toEqual([
    ['next', at('2026-12-08T13:00')],
    ['solution', at('2026-12-10T10:50')],
  ]);
});

test('asked again before the answer, the customer has waited since they first asked', () => {
  const again = moved(filed, { what: 'asked', at: at('2026-12-06T10:00') }, hours);
  expect(again).toEqual(filed);
});

test('what was late before it stood still is as late when it goes on', () => {
  const stopped = moved(filed, { what: 'stopped', at: at('2026-12-06T11:50') }, hours);
  const open = moved(stopped, { what: 'went on', at: at('2026-12-09T09:00') }, hours);
  const [first] = clocksOf(open, targets, hours);
  expect(first && leftAt(first, at('2026-12-09T09:30'), hours)).toBe(-1.5 * hour);
  expect(first?.dueAt).toBe(at('2026-12-09T08:00'));
});

test('a warning comes so long before, but not before half of the time is over', () => {
  const [first] = clocksOf(filed, targets, hours);
  expect(first && warningAt(first, hour / 2, hours)).toBe(at('2026-12-06T10:20'));
  expect(first && warningAt(first, 8 * hour, hours)).toBe(at('2026-12-06T09:50'));
});
