import fc from 'fast-check';
import type { Schedule } from '../../../../api/models/service-levels/hours.ts';
import type { Exception, Shift } from '../../../../api/ground/working-hours.ts';

/** Working time reckoned minute by minute, by what the clock on the wall shows: nothing of what it is to prove. */

export const minute = 60_000;
const length = 10 * 24 * 60;

/** Ten days somewhere, by the minute: what the calendar and the clock on the wall show there. */
export type TenDays = {
  zone: string;
  start: number;
  /** The dates that come in it, and of each minute which of them it is. */
  dates: string[];
  days: number[];
  clocks: number[];
};

function stretch([zone, day]: readonly [string, string]): TenDays {
  const start = Date.parse(day);
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
  });
  const walls = Array.from({ length }, (_, at) => format.format(start + at * minute));
  const shown = walls.map((wall) => wall.slice(0, 10));
  const dates = [...new Set(shown)];
  return {
    ...{ zone, start, dates },
    days: shown.map((date) => dates.indexOf(date)),
    clocks: walls.map((wall) => Number(wall.slice(12, 14)) * 60 + Number(wall.slice(15, 17))),
  };
}

/** Where the clock jumps within them, by an hour or by half, at midnight or not; and where it never does. */
export const stretches = [
  ['Africa/Cairo', '2026-04-17T22:00Z'],
  ['Africa/Cairo', '2026-10-23T21:00Z'],
  ['Asia/Beirut', '2026-03-22T22:00Z'],
  ['Asia/Beirut', '2026-10-18T21:00Z'],
  ['Africa/Casablanca', '2026-02-08T23:00Z'],
  ['Australia/Lord_Howe', '2026-03-29T13:00Z'],
  ['Asia/Riyadh', '2026-12-24T21:00Z'],
  ['Asia/Kathmandu', '2027-02-20T18:15Z'],
]
  .map(([zone = '', day = '']) => [zone, day] as const)
  .map(stretch);

const lengthOf = (one: Exception) => Date.parse(one.to) - Date.parse(one.from);
const covers = ({ from, to, yearly }: Exception, date: string) => {
  if (!yearly) return date >= from && date <= to;
  const year = Number(date.slice(0, 4));
  return [year - 1, year].some((first) => {
    const until = first + Number(to.slice(0, 4)) - Number(from.slice(0, 4));
    return date >= `${first}${from.slice(4)}` && date <= `${until}${to.slice(4)}`;
  });
};

/** Of each minute of a stretch whether somebody works. */
export function openMinutes({ dates, days, clocks }: TenDays, { week, exceptions }: Schedule): Uint8Array {
  const shortestFirst = [...exceptions].sort((a, b) => lengthOf(a) - lengthOf(b));
  const open = dates.map((date) => {
    const weekday = (new Date(date).getUTCDay() + 6) % 7;
    return openAt(shiftsOn(date, week[weekday] ?? [], shortestFirst));
  });
  const minutes = new Uint8Array(clocks.length);
  for (let at = 0; at < minutes.length; at++) minutes[at] = open[days[at] ?? 0]?.[clocks[at] ?? 0] ?? 0;
  return minutes;
}

function shiftsOn(date: string, usual: Shift[], exceptions: Exception[]): Shift[] {
  const other = exceptions
    .filter((one) => covers(one, date))
    .find(({ kind }) => kind !== 'hours' || usual.length > 0);
  return other?.kind === 'closed' ? [] : (other?.shifts ?? usual);
}

/** Of each minute that a clock shows, whether it is worked. */
function openAt(shifts: Shift[]): Uint8Array {
  const open = new Uint8Array(1440);
  for (const { from, to } of shifts) open.fill(1, inMinutes(from), inMinutes(to));
  return open;
}

const inMinutes = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const asTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** None, one or several stretches of a day, to the minute. */
const shifts = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    edges.flatMap((from, at) => {
      const to = edges[at + 1];
      return at % 2 === 0 && to !== undefined ? [{ from: asTime(from), to: asTime(to) }] : [];
    }),
  );

const exceptionIn = ({ dates }: TenDays) =>
  fc
    .record({
      first: fc.constantFrom(...dates),
      lasts: fc.integer({ min: 0, max: 20 }),
      kind: fc.constantFrom('closed', 'hours', 'open'),
      yearly: fc.boolean(),
      back: fc.integer({ min: 0, max: 3 }),
      shifts,
    })
    .map(({ first, lasts, kind, yearly, back, shifts }): Exception => {
      const begins = new Date(first);
      if (yearly) begins.setUTCFullYear(begins.getUTCFullYear() - back);
      const ends = new Date(begins.getTime() + lasts * 86_400_000);
      const day = (date: Date) => date.toISOString().slice(0, 10);
      return { name: '', from: day(begins), to: day(ends), kind, yearly, shifts };
    });

/** When people work there. */
export const schedulesIn = (stretch: TenDays): fc.Arbitrary<Schedule> =>
  fc
    .record({
      some: fc.array(shifts, { minLength: 3, maxLength: 3 }),
      week: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
      exceptions: fc.array(exceptionIn(stretch), { maxLength: 3 }),
    })
    .map(({ some, week, exceptions }) => ({
      zone: stretch.zone,
      week: week.map((one) => some[one] ?? []),
      exceptions,
    }));

/** A calendar somewhere, and whether each minute of a stretch is worked by it. */
export const calendars = fc
  .constantFrom(...stretches)
  .chain((stretch) => schedulesIn(stretch).map((schedule) => ({ stretch, schedule })));
