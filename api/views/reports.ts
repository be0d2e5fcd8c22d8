import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { dimensions } from '../db/schema/reports.ts';
import { countedFrom } from '../models/reports/counting.ts';
import type { Part, Period } from '../models/reports/figures.ts';
import { dailySums, sumsByKey, together } from '../models/reports/figures.ts';
import type { Sums } from '../models/reports/measures.ts';
import { dateOf } from '../models/service-levels/days.ts';
import type { Finder } from '../understanding/finder.ts';
import type { Staff } from '../who/viewer.ts';
import { column, columnsShown, values, valuesOf } from './report-columns.ts';
import { partNames } from './report-parts.ts';
import { text } from './tickets.ts';

const part = z.object({ dimension: z.enum(dimensions), key: z.string(), name: text });

/** What was counted in some days. Nothing in it is anybody's words or address. */
export const report = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    part,
    columns: z.array(column),
    total: values,
    before: values.openapi({ description: 'Of as many days before' }),
    days: z.array(z.object({ day: z.iso.date(), values })),
    parts: z.array(part.extend({ values })).openapi({
      description:
        'Everything, by type, language, country, channel, priority and agent; of colleagues only for administrators',
    }),
    removed: z
      .array(z.object({ kind: z.string(), count: z.number() }))
      .openapi({ description: 'The secrets taken out, by kind' }),
    complete: z
      .boolean()
      .openapi({ description: 'Whether all tickets from before the counting are counted' }),
  })
  .openapi('Report');

export type Report = z.infer<typeof report>;

type Asked = { period: Period; part: Part };
type Names = Pick<Finder, 'taxonomy'>;

/** @throws Forbidden where it is not theirs to see */
export async function reportShown(
  db: Queries,
  finder: Names,
  { period, part }: Asked,
  viewer: Staff,
): Promise<Report> {
  const { from, to } = period;
  const before = { from: from - (to - from + 1), to: from - 1 };
  const [byDay, byDayBefore, byKey, nameOf, begun] = await Promise.all([
    dailySums(db, period, part, viewer),
    dailySums(db, before, part, viewer),
    sumsByKey(db, period, viewer),
    partNames(db, finder),
    countedFrom(db),
  ]);
  const total = together(byDay.values());
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    from: dateOf(from),
    to: dateOf(to),
    part: { ...part, name: nameOf(part) },
    columns: columnsShown(),
    total: valuesOf(total),
    before: valuesOf(together(byDayBefore.values())),
    days: days.map((day) => ({ day: dateOf(day), values: valuesOf(byDay.get(day) ?? new Map()) })),
    parts: byKey
      .filter(({ part }) => part.dimension !== 'all')
      .map(({ part, sums }) => ({ ...part, name: nameOf(part), values: valuesOf(sums) })),
    removed: removedIn(total),
    complete: begun <= 1,
  };
}

const removedIn = (sums: Sums) =>
  [...sums]
    .filter(([measure, count]) => measure.startsWith('removed:') && count > 0)
    .map(([measure, count]) => ({ kind: measure.slice('removed:'.length), count }))
    .sort((a, b) => b.count - a.count);
