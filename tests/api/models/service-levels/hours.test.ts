import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exception } from '../../../../api/ground/working-hours.ts';
import { afterWorking, Hours, workedAt, workedBetween } from '../../../../api/models/service-levels/hours.ts';
import { calendars, minute, openMinutes } from './slow-calendar.ts';

const at = (moment: string) => Date.parse(moment);
const hour = 60 * minute;
const day = [{ from: '09:00', to: '17:00' }];
/** Sunday to Thursday, nine to five, in Riyadh. */
const usual = { zone: 'Asia/Riyadh', week: [day, day, day, day, [], [], day], exceptions: [] };
const hours = new Hours(usual);
const iso = (moment: number | null) => moment && new Date(moment).toISOString();

test('what comes on Thursday ten minutes before the end goes on when Sunday begins', () => {
  expect(iso(afterWorking(hours, at('2026-12-03T16:50+03:00'), 2 * hour))).toBe('2026-12-06T07:50:00.000Z');
  expect(workedBetween(hours, at('2026-12-03T16:50+03:00'), at('2026-12-06T10:50+03:00'))).toBe(2 * hour);
});

test('what is over with the day is due when the day ends, not when the next begins', () => {
  expect(iso(afterWorking(hours, at('2026-12-03T09:00+03:00'), 8 * hour))).toBe('2026-12-03T14:00:00.000Z');
});

test('in a night the hours are those of the morning; during the day they are those that go on', () => {
  const sunday = { from: at('2026-12-06T09:00+03:00'), until: at('2026-12-06T17:00+03:00') };
  expect(workedAt(hours, at('2026-12-04T02:00+03:00'))).toEqual(sunday);
  expect(workedAt(hours, at('2026-12-06T12:00+03:00'))).toEqual(sunday);
});

test('on a calendar by which nobody ever works nothing is due', () => {
  const never = new Hours({ ...usual, week: [[], [], [], [], [], [], []] });
  expect(afterWorking(never, at('2026-12-03T16:50+03:00'), 1)).toBeNull();
  expect(workedAt(never, at('2026-12-03T16:50+03:00'))).toBeNull();
});

describe('exceptions', () => {
  const shorter = [{ from: '10:00', to: '15:00' }];
  const other = (from: string, to: string, kind: Exception['kind'], yearly = false): Exception => ({
    ...{ name: 'x', from, to, kind, yearly },
    shifts: kind === 'closed' ? [] : shorter,
  });
  const worked = (exceptions: Exception[], from: string, to: string) =>
    workedBetween(new Hours({ ...usual, exceptions }), at(`${from}T00:00+03:00`), at(`${to}T24:00+03:00`)) /
    hour;

  test('Ramadan has hours of its own, on the days that are worked', () => {
    const ramadan = other('2027-02-08', '2027-03-09', 'hours');
    expect(worked([ramadan], '2027-02-07', '2027-02-13')).toBe(8 + 4 * 5);
    const founding = other('2027-02-22', '2027-02-22', 'closed');
    expect(worked([ramadan, founding], '2027-02-21', '2027-02-27')).toBe(4 * 5);
  });

  test('a Saturday may be worked after a holiday', () => {
    expect(worked([other('2026-12-05', '2026-12-05', 'open')], '2026-12-04', '2026-12-05')).toBe(5);
  });

  test('the same days of every year are closed, past the end of it too', () => {
    const turn = other('2020-12-31', '2021-01-02', 'closed', true);
    expect(worked([turn], '2026-12-27', '2027-01-04')).toBe(4 * 8 + 2 * 8);
  });
});

test('an hour that comes twice counts twice, one that is left out does not count', () => {
  const always = [{ from: '00:00', to: '24:00' }];
  const cairo = new Hours({
    zone: 'Africa/Cairo',
    week: Array.from({ length: 7 }, () => always),
    exceptions: [],
  });
  expect(workedBetween(cairo, at('2026-04-23T22:00Z'), at('2026-04-24T21:00Z'))).toBe(23 * hour);
  expect(workedBetween(cairo, at('2026-10-28T21:00Z'), at('2026-10-29T22:00Z'))).toBe(25 * hour);
});

test('ten thousand calendars, where clocks change and where they do not, agree with counting each minute', () => {
  const cases = fc.tuple(calendars, fc.nat(9 * 1440), fc.nat(3 * 1440), fc.nat(900));
  fc.assert(
    fc.property(cases, ([{ stretch, schedule }, first, lasts, wanted]) => {
      const open = openMinutes(stretch, schedule);
      const hours = new Hours(schedule);
      const moment = (index: number) => stretch.start + index * minute;
      const last = Math.min(first + lasts, open.length);
      let worked = 0;
      for (let index = first; index < last; index++) worked += open[index] ?? 0;
      if (workedBetween(hours, moment(first), moment(last)) !== worked * minute) return false;
      let over = first;
      for (let left = wanted; left > 0 && over < open.length; over++) left -= open[over] ?? 0;
      const due = afterWorking(hours, moment(first), wanted * minute);
      // Further than the ten days nobody has counted.
      return over < open.length ? due === moment(over) : due === null || due >= moment(over);
    }),
    { numRuns: 10_000 },
  );
});
