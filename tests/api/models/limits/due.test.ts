import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueBy } from '../../../../api/models/limits/due.ts';
import type { Weekend } from '../../../../content/countries.ts';
import { countries, countryId } from '../../../../content/countries.ts';

const friday: Weekend = [5, 6];
const saturday: Weekend = [6, 7];
const working = (days: number) => ({ days, count: 'working' as const });
const calendar = (days: number) => ({ days, count: 'calendar' as const });

test('working days pass over the weekend of the country', () => {
  // The 26th of November 2026 is a Thursday.
  expect(dueBy('2026-11-26', working(2), friday)).toBe('2026-11-30');
  expect(dueBy('2026-11-26', working(2), saturday)).toBe('2026-11-30');
  expect(dueBy('2026-11-26', working(1), friday)).toBe('2026-11-29');
  expect(dueBy('2026-11-26', working(1), saturday)).toBe('2026-11-27');
});

test('what happens on a weekend is counted from the first day on which banks are open', () => {
  expect(dueBy('2026-11-27', working(1), friday)).toBe('2026-11-29');
  expect(dueBy('2026-11-28', working(1), friday)).toBe('2026-11-29');
  expect(dueBy('2026-11-28', working(0), friday)).toBe('2026-11-29');
});

test('calendar days end where they end, on a weekend too, over months and leap days', () => {
  expect(dueBy('2026-11-25', calendar(30), friday)).toBe('2026-12-25');
  expect(dueBy('2028-02-28', calendar(2), friday)).toBe('2028-03-01');
  expect(dueBy('2026-11-29', calendar(0), friday)).toBe('2026-11-29');
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.integer({ min: 0, max: 730 });
const weekend = fc.constantFrom(friday, saturday);
const count = fc.constantFrom('working' as const, 'calendar' as const);
const plus = (one: string, more: number) =>
  new Date(Date.parse(one) + more * 24 * 60 * 60_000).toISOString().slice(0, 10);
const isClosed = (one: string, closed: Weekend) =>
  closed.some((number) => number % 7 === new Date(one).getUTCDay());

test('working days never end on a weekend, and as many open days as were given lie in between', () => {
  fc.assert(
    fc.property(day, days, weekend, (start, limit, closed) => {
      const end = dueBy(start, working(limit), closed);
      expect(isClosed(end, closed)).toBe(false);
      let open = 0;
      for (let one = plus(start, 1); one <= end; one = plus(one, 1)) if (!isClosed(one, closed)) open++;
      expect(open).toBe(limit === 0 && isClosed(start, closed) ? 1 : limit);
    }),
  );
});

test('more days or a later start never end earlier, and working days never end before calendar days', () => {
  fc.assert(
    fc.property(
      day,
      days,
      weekend,
      count,
      fc.integer({ min: 1, max: 60 }),
      (start, limit, closed, how, more) => {
        const end = dueBy(start, { days: limit, count: how }, closed);
        expect(end >= start).toBe(true);
        expect(dueBy(start, { days: limit + more, count: how }, closed) >= end).toBe(true);
        expect(dueBy(plus(start, more), { days: limit, count: how }, closed) >= end).toBe(true);
        expect(dueBy(start, working(limit), closed) >= dueBy(start, calendar(limit), closed)).toBe(true);
      },
    ),
  );
});

test('calendar days are what a calendar says', () => {
  fc.assert(
    fc.property(day, days, weekend, (start, limit, closed) => {
      expect(dueBy(start, calendar(limit), closed)).toBe(plus(start, limit));
    }),
  );
});

// Unicode's table has no line of its own for Palestine, and gives it the whole world's.
test.each(countryId.options.filter((id) => id !== 'ps'))(
  'the weekend in %s is the one that Unicode has',
  (id) => {
    const locale = new Intl.Locale(`ar-${id.toUpperCase()}`);
    const info: unknown =
      'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function' && locale.getWeekInfo();
    expect(info).toMatchObject({ weekend: countries[id].weekend });
  },
);
