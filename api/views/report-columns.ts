import { z } from '@hono/zod-openapi';
import type { Count, Sums, Time } from '../models/reports/measures.ts';
import { quantile } from '../models/reports/measures.ts';
import { words } from './report-words.ts';
import { text } from './tickets.ts';

/** The columns of a report, in their order: what stands in each follows from the sums of some days. */

type ColumnId = keyof typeof words;
const units = ['count', 'share', 'minutes'] as const;
type Column = { unit: (typeof units)[number]; of: (sums: Sums) => number | null };

const count = (measure: Count): Column => ({ unit: 'count', of: (sums) => sums.get(measure) ?? 0 });

const share = (part: Count, whole: Count): Column => ({
  unit: 'share',
  of(sums) {
    const all = sums.get(whole) ?? 0;
    return all === 0 ? null : (sums.get(part) ?? 0) / all;
  },
});

const time = (which: Time, part: number): Column => ({
  unit: 'minutes',
  of: (sums) => quantile(sums, which, part),
});

const half = 0.5;
const nineTenths = 0.9;

const columns: Record<ColumnId, Column> = {
  filed: count('filed'),
  solved: count('solved'),
  firstMedian: time('first', half),
  firstSlow: time('first', nineTenths),
  firstWorking: time('first-working', half),
  firstMet: share('first-met', 'first-due'),
  solutionMedian: time('solution', half),
  solutionSlow: time('solution', nineTenths),
  solutionWorking: time('solution-working', half),
  solutionMet: share('solution-met', 'solution-due'),
  oneTouch: share('one-touch', 'solved'),
  reopened: share('reopened', 'closed'),
  satisfied: share('satisfied', 'rated'),
  responses: share('rated', 'asked'),
  shown: count('shown'),
  opened: count('opened'),
  said: count('said'),
  verified: count('verified'),
  sent: share('sent', 'answered'),
  corrected: count('corrected'),
  removed: count('removed'),
  searches: count('searches'),
  searchesEmpty: share('searches-empty', 'searches'),
  searchesOpened: share('searches-opened', 'searches'),
  searchesFiled: share('searches-filed', 'searches'),
};

const columnIds = Object.keys(words).filter((id): id is ColumnId => id in words);

export const column = z
  .object({
    id: z.enum(columnIds),
    unit: z.enum(units).openapi({ description: 'A share is from 0 to 1' }),
    name: text,
    means: text.openapi({ description: 'What exactly is counted' }),
  })
  .openapi('ReportColumn');

export const columnsShown = (): z.infer<typeof column>[] =>
  columnIds.map((id) => ({ id, unit: columns[id].unit, ...words[id] }));

export const values = z
  .array(z.number().nullable())
  .openapi({ description: 'One for each column; null where there is nothing to tell of' });

export const valuesOf = (sums: Sums): z.infer<typeof values> => columnIds.map((id) => columns[id].of(sums));
