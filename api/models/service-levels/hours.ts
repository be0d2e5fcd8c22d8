import { LRUCache } from 'lru-cache';
import type { Exception, Shift, Week } from '../../ground/working-hours.ts';
import type { Days, Stretch } from './days.ts';
import { dateOf, daysIn } from './days.ts';

/**
 * The arithmetic of working time, in Unix milliseconds. It is open when the clock on the wall shows an hour that is worked: one that comes
 * twice when clocks go back counts twice, one that is left out does not count.
 */

export type Schedule = { zone: string; week: Week; exceptions: Exception[] };

const oneMinute = 60_000;
/** So far ahead somebody must work; nothing is ever due by a calendar on which nobody does. */
const furthest = 3 * 366;

/** What was reckoned of the calendars in use. */
const kept = new LRUCache<string, Hours>({ max: 100 });

export function hoursOf(schedule: Schedule): Hours {
  const key = JSON.stringify(schedule);
  const known = kept.get(key) ?? new Hours(schedule);
  kept.set(key, known);
  return known;
}

export class Hours {
  readonly zone: string;
  readonly week: Week;
  readonly #exceptions: Exception[];
  readonly #days: Days;
  readonly #open = new Map<number, Stretch[]>();

  constructor({ zone, week, exceptions }: Schedule) {
    this.zone = zone;
    this.#days = daysIn(zone);
    this.week = week;
    // Where two fall on one day the shorter counts: a holiday in Ramadan is a holiday.
    this.#exceptions = exceptions.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** When it is open on a day, counted in days since 1970 by its own calendar. */
  openOn(day: number): Stretch[] {
    const known = this.#open.get(day) ?? this.#reckon(day);
    this.#open.set(day, known);
    return known;
  }

  /** The day that it is there at some moment. */
  dayAt(moment: number): number {
    return this.#days.dayAt(moment);
  }

  #reckon(day: number): Stretch[] {
    const shifts = this.#shiftsOn(day);
    if (shifts.length === 0) return [];
    const pieces = this.#days.pieces(day).flatMap(({ from, until, wall }) =>
      shifts.map((shift) => ({
        from: Math.max(from, from - wall + minutes(shift.from) * oneMinute),
        until: Math.min(until, from - wall + minutes(shift.to) * oneMinute),
      })),
    );
    return pieces.filter(({ from, until }) => from < until);
  }

  #shiftsOn(day: number): Shift[] {
    const date = dateOf(day);
    // 1970 began on a Thursday.
    const usual = this.week[(((day + 3) % 7) + 7) % 7] ?? [];
    const other = this.#exceptions.find(
      (one) => (one.kind !== 'hours' || usual.length > 0) && isOn(one, date),
    );
    if (!other) return usual;
    return other.kind === 'closed' ? [] : other.shifts;
  }
}

/** How much is worked from one moment to another. */
export function workedBetween(hours: Hours, from: number, until: number): number {
  let worked = 0;
  const last = hours.dayAt(until);
  for (let day = hours.dayAt(from); day <= last; day++)
    for (const open of hours.openOn(day))
      worked += Math.max(0, Math.min(open.until, until) - Math.max(open.from, from));
  return worked;
}

/** When so much will have been worked; null where that is never. */
export function afterWorking(hours: Hours, from: number, ms: number): number | null {
  if (ms <= 0) return from;
  let left = ms;
  const first = hours.dayAt(from);
  for (let day = first; day <= first + furthest; day++)
    for (const open of hours.openOn(day)) {
      const begins = Math.max(open.from, from);
      const worked = Math.max(0, open.until - begins);
      if (worked >= left) return begins + left;
      left -= worked;
    }
  return null;
}

/** The hours that are being worked at some moment, or the next that will be; null where there are none. */
export function workedAt(hours: Hours, moment: number): Stretch | null {
  const first = hours.dayAt(moment);
  for (let day = first; day <= first + furthest; day++)
    for (const open of hours.openOn(day)) if (open.until > moment) return open;
  return null;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const lengthOf = ({ from, to }: Exception): number => Date.parse(to) - Date.parse(from);

/** Whether a date falls on an exception; one of every year may go past the end of it. */
function isOn({ from, to, yearly }: Exception, date: string): boolean {
  if (!yearly) return from <= date && date <= to;
  const [begin, end, at] = [from, to, date].map((one) => one.slice(5));
  if (begin === undefined || end === undefined || at === undefined) return false;
  return begin <= end ? begin <= at && at <= end : begin <= at || at <= end;
}
