import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { mergedTypes } from '../../../content/taxonomy.ts';
import type { Database } from '../../db/client.ts';
import { any, tags, ticketCounts, tickets } from '../../db/schema/tickets.ts';
import { contentFolder } from '../../ground/root.ts';
import { count } from '../reports/counting.ts';

const atOnce = 100;

/**
 * Files some of the tickets of a problem type that was merged under the one into which, with their tags and in the reports. They were shown
 * under it all the while.
 * @param after the number that was reached before
 * @returns the number that was reached; nothing when no ticket is left
 */
export async function carryTickets(db: Database, after: number): Promise<number | undefined> {
  const merged = mergedTypes(contentFolder);
  for (const [from, into] of merged) {
    if (!(await isAnyLeft(db, from))) continue;
    const rows = await db
      .select({ number: tickets.number })
      .from(tickets)
      .where(and(gt(tickets.number, after), eq(tickets.problemType, from)))
      .orderBy(asc(tickets.number))
      .limit(atOnce);
    const numbers = rows.map(({ number }) => number);
    // What came behind the place that was reached is found from the beginning.
    if (numbers.length === 0) return after === 0 ? undefined : 0;
    await db.transaction(async (tx) => {
      await tx.update(tickets).set({ problemType: into }).where(inArray(tickets.number, numbers));
      await tx
        .update(tags)
        .set({ problemType: into })
        .where(and(inArray(tags.ticket, numbers), eq(tags.problemType, from)));
    });
    await count(db, numbers);
    return numbers.at(-1);
  }
  return undefined;
}

/** As the counters say, without reading a ticket. */
async function isAnyLeft(db: Database, type: string): Promise<boolean> {
  const { problemType, locale, priority, tickets: standing } = ticketCounts;
  const [row] = await db
    .select({ standing })
    .from(ticketCounts)
    .where(and(eq(problemType, type), eq(locale, any), eq(priority, any), gt(standing, 0)))
    .limit(1);
  return row !== undefined;
}
