import type { SQL } from 'drizzle-orm';
import { desc, eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { gaps } from '../../db/schema/answers.ts';
import type { Clean } from '../../privacy/redact.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { firstWords } from './thread.ts';
import type { Ticket } from './tickets.ts';

/** Nothing that we have fits this ticket, says an agent: once, however often. */
export async function noteGap(db: Queries, ticket: Ticket, agent: Staff): Promise<void> {
  const { number, subject, locale, problemType } = ticket;
  const asked: Clean = redact(`${subject}\n${await firstWords(db, number)}`.slice(0, 1000)).text;
  await db
    .insert(gaps)
    .values({ ticket: number, agent: agent.id, asked, locale, problemType })
    .onConflictDoNothing();
}

/** Something fits after all. */
export const fillGap = (db: Queries, ticket: number) => db.delete(gaps).where(eq(gaps.ticket, ticket));

const gapsOf = kept((db, ticket: SQL<number>) =>
  db.select({ at: gaps.at }).from(gaps).where(eq(gaps.ticket, ticket)),
);

/** When a ticket was said to be a gap. */
export async function gapOf(db: Queries, ticket: number): Promise<Date | null> {
  const [gap] = await gapsOf(db, ticket);
  return gap?.at ?? null;
}

/** The latest of what nothing fitted, for editors. */
export const latestGaps = (db: Queries, most = 100) =>
  db.select().from(gaps).orderBy(desc(gaps.at)).limit(most);
