import { and, asc, eq, isNotNull, lt, lte, ne } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { raiseInTime } from '../tickets/statuses.ts';
import type { Clock } from './clocks.ts';
import { clocksOf, warningAt } from './clocks.ts';
import type { Level } from './levels.ts';
import { readLevels } from './levels.ts';
import { keepTime, timing } from './timekeeping.ts';

type Ticket = typeof tickets.$inferSelect;

/** So many are looked at before others have their turn. */
const atOnce = 20;

/**
 * Tells of the clocks that end soon or are over, of those that nobody was told of. Whoever does it at the same time reads each ticket
 * again before they say anything: it is said once.
 * @returns how many tickets there were; as many as are looked at once when there may be more.
 */
export async function soundAlarms(db: Database, now = Date.now()): Promise<number> {
  const due = await ringing(db, now);
  for (const { number } of due) await db.transaction((tx) => sound(tx, number, now));
  return due.length;
}

/** Exported to be looked at by its test: it reads an index. */
export const ringing = (db: Queries, now: number) =>
  db
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(isNotNull(tickets.alarmAt), lte(tickets.alarmAt, now)))
    .orderBy(asc(tickets.alarmAt))
    .limit(atOnce);

async function sound(tx: Queries, number: number, now: number): Promise<void> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.number, number));
  const levels = await readLevels(tx);
  const level = levels.all.find(({ id }) => id === ticket?.serviceLevel);
  if (!ticket || ticket.alarmAt === null || ticket.alarmAt > now) return;
  const marks = { warned: [...ticket.warned], late: [...ticket.late], breached: [...ticket.breached] };
  for (const clock of level ? clocksOf(ticket, level.targets, level.hours) : []) {
    if (clock.dueAt === null || !level || marks.late.includes(clock.kind)) continue;
    if (clock.dueAt <= now) {
      marks.late.push(clock.kind);
      if (!marks.breached.includes(clock.kind)) marks.breached.push(clock.kind);
      await record(tx, { kind: 'sla.breached', ticket: number, data: told(clock.kind, clock.dueAt) });
    } else if (isSoon(clock, ticket, level, now)) {
      marks.warned.push(clock.kind);
      const data = { ...told(clock.kind, clock.dueAt), notifies: level.notifies, team: level.notifiesTeam };
      await record(tx, { kind: 'sla.warned', ticket: number, data });
      if (level.raises) await raiseInTime(tx, number);
    }
  }
  // With the priority that it has now.
  const [raised = ticket] = await tx.select().from(tickets).where(eq(tickets.number, number));
  const timed = timing({ clocks: ticket, ...marks }, raised, levels);
  await tx.update(tickets).set(timed).where(eq(tickets.number, number));
}

const told = (clock: Clock['kind'], dueAt: number) => ({ clock, dueAt: new Date(dueAt).toISOString() });

const isSoon = (clock: Clock, { warned }: Ticket, { warning, hours }: Level, now: number): boolean =>
  !warned.includes(clock.kind) && (warningAt(clock, warning, hours) ?? Infinity) <= now;

/**
 * Applies the levels as they are now to tickets that were timed by older ones, some at once.
 * @returns how many there were.
 */
export async function applyLevels(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const levels = await readLevels(tx);
    const some = await outdated(tx, levels.revision);
    for (const { number } of some) await keepTime(tx, number, levels);
    return some.length;
  });
}

export const outdated = (db: Queries, revision: number) =>
  db
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(ne(tickets.status, 'solved'), lt(tickets.timedBy, revision)))
    .orderBy(asc(tickets.timedBy))
    .limit(atOnce);
