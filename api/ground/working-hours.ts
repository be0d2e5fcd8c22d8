import { z } from 'zod';
import { line } from './incoming.ts';

/** When somebody works, by the clock on the wall: what is kept of a calendar. */

/** 09:00; 24:00 is the end of the day. */
const clockTime = line.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'clockTime');

const shift = z
  .object({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'shiftEnds' });

/** What is worked of a day: none, or one after the other. */
const shifts = z
  .array(shift)
  .max(6)
  .refine((all) => all.every(({ from }, at) => at === 0 || from >= (all[at - 1]?.to ?? '')), 'shiftsOverlap');

/** Monday first, as ISO 8601 numbers days. */
export const week = z.array(shifts).length(7);

/** Closed; other hours on the days that are worked, as in Ramadan; or open on every day, as on a Saturday worked after a holiday. */
export const exceptionKinds = ['closed', 'hours', 'open'] as const;

/** Days on which it is otherwise, the last one included. */
export const exception = z
  .object({
    name: line.max(80, 'tooLong'),
    from: z.iso.date(),
    to: z.iso.date(),
    kind: z.enum(exceptionKinds),
    shifts,
    /** On the same days of every year. */
    yearly: z.boolean(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'rangeEnds' });

export type Shift = z.infer<typeof shift>;
export type Week = z.infer<typeof week>;
export type Exception = z.infer<typeof exception>;

/** A name of the IANA time zone database, as this runtime knows it. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
