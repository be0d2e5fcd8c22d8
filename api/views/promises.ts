import { z } from '@hono/zod-openapi';
import type { Week } from '../ground/working-hours.ts';
import type { Text } from '../ground/texts.ts';
import type { Levels } from '../models/service-levels/levels.ts';
import { promisedToAll } from '../models/service-levels/promises.ts';
import { orNull, text } from './tickets.ts';

export const promised = z
  .object({
    at: z.iso.datetime(),
    zone: z.string().openapi({ description: 'Of the IANA time zone database' }),
    zoneName: text,
    late: z.boolean().openapi({ description: 'Whether that is over' }),
  })
  .openapi('Promised');
export const promisedOrNull = orNull(promised);

export const promiseToAll = z
  .object({
    minutes: z.number().openapi({ description: 'Of working time' }),
    hours: text.openapi({ description: 'When somebody works' }),
    by: promised.openapi({ description: 'By when whoever writes now has an answer' }),
  })
  .openapi('Promise');

export function promiseShown(levels: Levels): z.infer<typeof promiseToAll> | null {
  const latest = promisedToAll(levels);
  if (!latest) return null;
  const { level, promised } = latest;
  const minutes = (level.targets.first ?? 0) / 60_000;
  return { minutes, hours: inWords(level.hours.week), by: promised };
}

/** A week begins on Sunday here. */
const order = [6, 0, 1, 2, 3, 4, 5];
/** The fifth of January 1970 was a Monday. */
const nameOf = (day: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format((4 + day) * 86_400_000);

/** «Sunday to Thursday from 09:00 to 17:00». */
export function inWords(week: Week): Text {
  const runs: { first: number; last: number; shifts: string }[] = [];
  for (const day of order) {
    const shifts = JSON.stringify(week[day] ?? []);
    const run = runs.at(-1);
    if (run?.shifts === shifts) run.last = day;
    else runs.push({ first: day, last: day, shifts });
  }
  const worked = runs
    .filter(({ shifts }) => shifts !== '[]')
    .map(({ first, last }) => ({ first, last, shifts: week[first] ?? [] }));
  return {
    en: worked
      .map(({ first, last, shifts }) => {
        const days = first === last ? nameOf(first, 'en') : `${nameOf(first, 'en')} to ${nameOf(last, 'en')}`;
        return `${days} ${shifts.map(({ from, to }) => `from ${from} to ${to}`).join(' and ')}`;
      })
      .join('; '),
    ar: worked
      .map(({ first, last, shifts }) => {
        const days =
          first === last
            ? `يوم ${nameOf(first, 'ar')}`
            : `من ${nameOf(first, 'ar')} إلى ${nameOf(last, 'ar')}`;
        return `${days} من ${shifts.map(({ from, to }) => `${from} إلى ${to}`).join(' ومن ')}`;
      })
      .join('؛ '),
  };
}
