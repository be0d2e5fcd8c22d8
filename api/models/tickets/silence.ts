import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { isReminded, isSilent } from '../../db/schema/few.ts';
import { tickets } from '../../db/schema/tickets.ts';
import { record } from '../../events/log.ts';
import { keepTime } from '../service-levels/timekeeping.ts';

const day = 24 * 60 * 60_000;
/** So many in a round; the next one goes on. */
const most = 200;

export type Silence = { REMIND_AFTER_DAYS: number; SILENT_AFTER_DAYS: number };

/** Reminds whom we have waited for so long, then takes as solved what they were silent about after that. What is not set is not done. */
export async function roundOfSilence(db: Database, silence: Silence): Promise<void> {
  const { REMIND_AFTER_DAYS: remind, SILENT_AFTER_DAYS: close } = silence;
  if (remind > 0)
    for (const number of await silentFor(db, remind)) await remindOne(db, number, close || null);
  if (remind > 0 && close > 0) for (const number of await remindedFor(db, close)) await closeOne(db, number);
}

const silentFor = async (db: Database, days: number): Promise<number[]> => {
  const rows = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(sql.raw(isSilent), lt(tickets.updatedAt, new Date(Date.now() - days * day))))
    .orderBy(asc(tickets.updatedAt))
    .limit(most);
  return rows.map(({ number }) => number);
};

const remindedFor = async (db: Database, days: number): Promise<number[]> => {
  const rows = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(sql.raw(isReminded), lt(tickets.remindedAt, new Date(Date.now() - days * day))))
    .orderBy(asc(tickets.remindedAt))
    .limit(most);
  return rows.map(({ number }) => number);
};

/** Unless something happened meanwhile, or another process did it. */
const remindOne = (db: Database, number: number, closesAfter: number | null): Promise<void> =>
  db.transaction(async (tx) => {
    const changed = await tx
      .update(tickets)
      .set({ remindedAt: new Date() })
      .where(and(eq(tickets.number, number), sql.raw(isSilent)))
      .returning({ number: tickets.number });
    if (changed.length > 0)
      await record(tx, { kind: 'ticket.reminded', ticket: number, data: { closesAfter } });
  });

const closeOne = (db: Database, number: number): Promise<void> =>
  db.transaction(async (tx) => {
    const now = new Date();
    const changed = await tx
      .update(tickets)
      .set({ status: 'solved', solvedAt: now, updatedAt: now })
      .where(and(eq(tickets.number, number), sql.raw(isReminded)))
      .returning({ number: tickets.number });
    if (changed.length === 0) return;
    const data = { from: 'waiting', to: 'solved', silence: true } as const;
    await record(tx, { kind: 'ticket.status', ticket: number, data });
    await keepTime(tx, number);
  });
