import { z } from '@hono/zod-openapi';
import { priorities } from '../db/schema/tickets.ts';
import { line } from '../ground/incoming.ts';
import { exception, isZone, week } from '../ground/working-hours.ts';
import { text } from './tickets.ts';

/** Minutes of working time, at most a year of days and nights. */
const minutes = z.int().min(1, 'wrong').max(525_600, 'wrong').nullable();

/** A level as it is written. */
export const newLevel = z.object({
  name: line.min(1, 'required').max(80, 'tooLong'),
  place: z.int().min(1, 'wrong').max(1000, 'wrong').openapi({ description: 'Among the others, from 1' }),
  priority: z.enum(priorities).nullable(),
  problemType: line.max(60).nullable(),
  calendar: z.int(),
  first: minutes,
  next: minutes,
  solution: minutes,
  warning: z.int().min(0, 'wrong').max(525_600, 'wrong'),
  raises: z.boolean(),
  notifies: line.max(60).nullable(),
  notifiesTeam: z.int().nullable().default(null),
});

export const level = newLevel.extend({ id: z.number() }).openapi('ServiceLevel');

export const example = z
  .object({
    level: z.number(),
    filed: z.iso.datetime(),
    dues: z.object({
      first: z.iso.datetime().nullable(),
      next: z.iso.datetime().nullable(),
      solution: z.iso.datetime().nullable(),
    }),
    zone: z.string(),
    zoneName: text,
  })
  .openapi('ServiceLevelExample');

export const newCalendar = z.object({
  name: line.min(1, 'required').max(80, 'tooLong'),
  zone: line.max(60, 'tooLong').refine(isZone, 'zone'),
  week: week.openapi({ description: 'Monday first' }),
  exceptions: z.array(exception).max(400),
});

export const calendar = newCalendar.extend({ id: z.number() }).openapi('WorkingCalendar');

/** A time by a clock on the wall: 2026-12-03T16:50. */
export const wallTime = z.iso.datetime({ local: true, precision: -1, error: 'wrong' }).optional();
