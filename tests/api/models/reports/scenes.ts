import type { Queries } from '../../../../api/db/client.ts';
import { countedTickets, dailyFigures } from '../../../../api/db/schema/reports.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { countedOf } from '../../../../api/models/reports/counted.ts';
import { rowsOf, summed } from '../../../../api/models/reports/counting.ts';
import { materialOf } from '../../../../api/models/reports/material.ts';

type Row = typeof dailyFigures.$inferSelect;

const asLines = (rows: Row[]): string[] =>
  rows
    .filter(({ value }) => value !== 0)
    .map(({ day, dimension, key, measure, value }) => `${day} ${dimension}:${key} ${measure} ${value}`)
    .sort();

/** The figures as they are kept. */
export const kept = async (db: Queries) => asLines(await db.select().from(dailyFigures));

/** The figures as they come out when everything is counted from nothing. */
export async function recounted(db: Queries, now = Date.now()): Promise<string[]> {
  const all = await db.select({ number: tickets.number }).from(tickets);
  const material = await materialOf(
    db,
    all.map(({ number }) => number),
    now,
  );
  return asLines(summed(material.flatMap((one) => rowsOf(countedOf(one), 1))));
}

/** What is kept of everything together, by measure. */
export async function totals(db: Queries): Promise<Record<string, number>> {
  const rows = await db.select().from(dailyFigures);
  const sums = new Map<string, number>();
  for (const { dimension, measure, value } of rows)
    if (dimension === 'all') sums.set(measure, (sums.get(measure) ?? 0) + value);
  return Object.fromEntries([...sums].filter(([, value]) => value !== 0));
}

/** As it was before anybody counted. */
export async function forget(db: Queries): Promise<void> {
  await db.delete(dailyFigures);
  await db.delete(countedTickets);
}
