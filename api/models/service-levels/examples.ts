import { Temporal } from 'temporal-polyfill';
import type { ClockKind } from '../../db/schema/clocks.ts';
import { clocksOf, started } from './clocks.ts';
import type { Hours } from './hours.ts';
import { workedAt } from './hours.ts';
import type { Level, Levels } from './levels.ts';
import { nameOfZone } from './promises.ts';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** By when a ticket would be due that is filed at some time, by the clock of each level; without one, shortly before people leave for longest. */
export const examples = (levels: Levels, at?: string, now = Date.now()) =>
  levels.all.map((level) => {
    const { zone } = level.hours;
    const filed = at === undefined ? beforeTheEnd(level.hours, now) : momentAt(at, zone);
    const first = dueIn(level, filed);
    // What comes after the first answer begins when the customer writes again.
    const answered = { ...started(filed), answeredAt: filed };
    const dues = { ...first, next: dueOf('next', level, answered) };
    return { level: level.id, filed: iso(filed), dues, zone, zoneName: nameOfZone(zone) };
  });

const dueIn = (level: Level, filed: number) => ({
  first: dueOf('first', level, started(filed)),
  solution: dueOf('solution', level, started(filed)),
});

const dueOf = (kind: ClockKind, { targets, hours }: Level, clocks: ReturnType<typeof started>) => {
  const due = clocksOf(clocks, targets, hours).find((clock) => clock.kind === kind)?.dueAt;
  return due === undefined || due === null ? null : iso(due);
};

/** Ten minutes before the end of the hours that the longest pause of the coming week follows. */
function beforeTheEnd(hours: Hours, now: number): number {
  let longest = { pause: -1, end: now };
  for (let open = workedAt(hours, now); open && open.until < now + week;) {
    const next = workedAt(hours, open.until);
    const pause = (next?.from ?? Infinity) - open.until;
    if (pause > longest.pause) longest = { pause, end: open.until };
    open = next;
  }
  return longest.end - 10 * minute;
}

const momentAt = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;

const iso = (moment: number): string => new Date(moment).toISOString();
