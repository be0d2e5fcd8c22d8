import type { Report } from '#lib/types.ts';

export type ColumnId = Report['columns'][number]['id'];

/** What stands in each column of a row, by the name of the column. */
export function reading(report: Report) {
  const places = new Map(report.columns.map(({ id }, index) => [id, index]));
  const columns = new Map(report.columns.map((column) => [column.id, column]));
  return {
    of: (values: Report['total'], id: ColumnId): number | null => values[places.get(id) ?? -1] ?? null,
    column(id: ColumnId): Report['columns'][number] {
      const column = columns.get(id);
      if (!column) throw new Error(`there is no column ${id}`);
      return column;
    },
  };
}

/** The columns of tables that have to be read across; files have all. */
export const main = [
  'filed',
  'solved',
  'firstMedian',
  'firstMet',
  'solutionMedian',
  'oneTouch',
  'reopened',
  'satisfied',
  'sent',
] as const satisfies ColumnId[];

/** Of which less is better. */
export const lessIsBetter = new Set<ColumnId>(['firstMedian', 'firstSlow', 'solutionMedian', 'reopened']);
