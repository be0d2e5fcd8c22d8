import { desc, eq, inArray, lt, lte, max, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Counted, Dimension } from '../../db/schema/reports.ts';
import { countedTickets, countings, dailyFigures } from '../../db/schema/reports.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { countedOf } from './counted.ts';
import { materialOf } from './material.ts';
import type { Count } from './measures.ts';
import { dayAt } from './measures.ts';

/**
 * Keeps the figures of each day. A ticket is counted as it stands: what it added before is taken out and what it adds now is put in, in one
 * transaction, so that it makes no difference how often or when.
 */

type Row = typeof dailyFigures.$inferInsert;
/** So many are written by one statement. */
const together = 500;

export const count = (db: Database, numbers: number[], now = Date.now()): Promise<void> =>
  db.transaction(async (tx) => {
    const before = await tx.select().from(countedTickets).where(inArray(countedTickets.ticket, numbers));
    const material = await materialOf(tx, numbers, now);
    const after = material.map((one) => ({
      ticket: one.ticket.number,
      counted: countedOf(one),
      againAt: one.contained && now < one.contained.until ? new Date(one.contained.until) : null,
    }));
    const changes = [
      ...before.flatMap(({ counted }) => rowsOf(counted, -1)),
      ...after.flatMap(({ counted }) => rowsOf(counted, 1)),
    ];
    await addAll(tx, summed(changes));
    if (after.length > 0)
      await tx
        .insert(countedTickets)
        .values(after)
        .onConflictDoUpdate({
          target: countedTickets.ticket,
          set: { counted: sql`excluded.counted`, againAt: sql`excluded.again_at` },
        });
  });

/** What is counted by itself, in the transaction or batch in which it happens. */
export const counting = (db: Queries, measures: Count[], under: [Dimension, string][]) =>
  adding(db, rowsOf({ under, adds: measures.map((measure) => [dayAt(Date.now()), measure, 1]) }, 1));

/** Everything that a ticket adds, under each of its keys. */
export const rowsOf = ({ under, adds }: Counted, sign: 1 | -1): Row[] =>
  under.flatMap(([dimension, key]) =>
    adds.map(([day, measure, value]) => ({ day, dimension, key, measure, value: sign * value })),
  );

/** One row for each figure; what comes to nothing is left out. */
export function summed(rows: Row[]): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const name = JSON.stringify([row.day, row.dimension, row.key, row.measure]);
    sums.set(name, { ...row, value: row.value + (sums.get(name)?.value ?? 0) });
  }
  return [...sums.values()].filter(({ value }) => value !== 0);
}

async function addAll(tx: Queries, rows: Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += together) await adding(tx, rows.slice(at, at + together));
}

const adding = (db: Queries, rows: Row[]) => {
  const { day, dimension, key, measure, value } = dailyFigures;
  return db
    .insert(dailyFigures)
    .values(rows)
    .onConflictDoUpdate({
      target: [day, dimension, key, measure],
      set: { value: sql`${value} + excluded.value` },
    });
};

/** The way of counting: with a new name all tickets are counted again. */
export const wayOfCounting = 'tickets 3';
const atOnce = 50;

/** Counts some of the tickets that stood before anybody counted, newest first. @returns whether there may be more */
export async function countOlder(db: Database): Promise<boolean> {
  const from = await countedFrom(db);
  if (from === 0) return false;
  const older = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(lt(tickets.number, from))
    .orderBy(desc(tickets.number))
    .limit(atOnce);
  const numbers = older.map(({ number }) => number);
  if (numbers.length > 0) await count(db, numbers);
  const next = { from: numbers.length < atOnce ? 0 : Math.min(...numbers) };
  await db
    .insert(countings)
    .values({ name: wayOfCounting, ...next })
    .onConflictDoUpdate({ target: countings.name, set: next });
  return next.from > 0;
}

/** From which number on all tickets are counted; none is missing from 0. */
export async function countedFrom(db: Queries): Promise<number> {
  const [row] = await db.select().from(countings).where(eq(countings.name, wayOfCounting));
  if (row) return row.from;
  const [newest] = await db.select({ number: max(tickets.number) }).from(tickets);
  return (newest?.number ?? 0) + 1;
}

/** Counts some of what is known only after a while. @returns whether there may be more */
export async function countDue(db: Database, now = Date.now()): Promise<boolean> {
  const due = await db
    .select({ ticket: countedTickets.ticket })
    .from(countedTickets)
    .where(lte(countedTickets.againAt, new Date(now)))
    .limit(atOnce);
  if (due.length > 0)
    await count(
      db,
      due.map(({ ticket }) => ticket),
      now,
    );
  return due.length === atOnce;
}
