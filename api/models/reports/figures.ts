import { and, between, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import type { Dimension } from '../../db/schema/reports.ts';
import { dailyFigures } from '../../db/schema/reports.ts';
import { Forbidden } from '../../ground/failures.ts';
import { can } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';
import type { Sums } from './measures.ts';

/** From this day to that one, both counted. */
export type Period = { from: number; to: number };
export type Part = { dimension: Dimension; key: string };

export const everything: Part = { dimension: 'all', key: '' };

/** Whether somebody may see how a colleague does: administrators may, everyone their own. */
const maySee = (viewer: Staff, { dimension, key }: Part): boolean =>
  dimension !== 'agent' || key === '' || key === viewer.id || can(viewer, 'manage-people');

/** What was counted on each day, of a part of all. @throws Forbidden where that is not theirs to see */
export async function dailySums(
  db: Queries,
  { from, to }: Period,
  part: Part,
  viewer: Staff,
): Promise<Map<number, Sums>> {
  if (!maySee(viewer, part)) throw new Forbidden(true);
  const { day, dimension, key, measure, value } = dailyFigures;
  const rows = await db
    .select({ day, measure, value })
    .from(dailyFigures)
    .where(and(between(day, from, to), eq(dimension, part.dimension), eq(key, part.key)));
  return mapped(rows, (row) => row.day);
}

/** What was counted in all of these days, under each key of each dimension. */
export async function sumsByKey(
  db: Queries,
  { from, to }: Period,
  viewer: Staff,
): Promise<{ part: Part; sums: Sums }[]> {
  const { day, dimension, key, measure, value } = dailyFigures;
  const rows = await db
    .select({ dimension, key, measure, value: sql<number>`sum(${value})` })
    .from(dailyFigures)
    .where(between(day, from, to))
    .groupBy(dimension, key, measure);
  const byKey = Map.groupBy(
    rows.filter((row) => maySee(viewer, row)),
    (row) => JSON.stringify([row.dimension, row.key]),
  );
  return [...byKey.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ part: { dimension: first.dimension, key: first.key }, sums: sumsOf(rows) }] : [];
  });
}

/** All of these together. */
export function together(all: Iterable<Sums>): Sums {
  const sum: Sums = new Map();
  for (const sums of all)
    for (const [measure, value] of sums) sum.set(measure, (sum.get(measure) ?? 0) + value);
  return sum;
}

type Row = { measure: string; value: number };

const sumsOf = (rows: Row[]): Sums => new Map(rows.map(({ measure, value }) => [measure, value]));

const mapped = <R extends Row, K>(rows: R[], by: (row: R) => K): Map<K, Sums> =>
  new Map([...Map.groupBy(rows, by)].map(([key, rows]) => [key, sumsOf(rows)]));
