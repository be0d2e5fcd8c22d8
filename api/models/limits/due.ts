import type { Weekend } from '../../../content/countries.ts';
import type { Limit } from '../../../content/limits.ts';

const oneDay = 24 * 60 * 60_000;

/** A day of the week as ISO 8601 numbers it: 1 is Monday, 7 Sunday. */
const weekday = (day: Date): number => day.getUTCDay() || 7;

/**
 * The last day of a limit that begins with what happened on `start`, both written as 2026-11-25: that day itself does not count.
 * Working days are those outside of the weekend, and a limit of them ends on one; of bank holidays nobody knows here. Calendar
 * days end where they end, for a rule that gives thirty does not give two more.
 */
export function dueBy(
  start: string,
  { days, count }: Pick<Limit, 'days' | 'count'>,
  weekend: Weekend,
): string {
  let day = new Date(start);
  const passOneDay = () => (day = new Date(day.getTime() + oneDay));
  const isOpen = () => count === 'calendar' || weekend.every((closed) => closed !== weekday(day));
  for (let counted = 0; counted < days;) {
    passOneDay();
    if (isOpen()) counted++;
  }
  while (!isOpen()) passOneDay();
  return day.toISOString().slice(0, 10);
}
