import { and, eq, gt } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { bulkChanges } from '../../db/schema/desk.ts';
import { Conflict, NotFound } from '../../ground/failures.ts';
import type { Staff } from '../../who/viewer.ts';
import { attach } from '../incidents/waiting-tickets.ts';
import { moveToTeam } from '../teams/assigning.ts';
import { giveTo } from './assignments.ts';
import type { Outcome, Result, State } from './bulk-changes.ts';
import { atOnce, changeOne, outcome, results, same } from './bulk-changes.ts';
import { sayType } from './problem-types.ts';
import { callSpam } from './spam.ts';
import { makeChange } from './statuses.ts';

/** For how long a change may be taken back. */
const mayUndo = 10 * 60_000;

/** Puts back what a change has moved, but for those that were changed again since. @throws NotFound for another's, and after a while */
export async function takeBack(db: Database, id: string, by: Staff): Promise<Outcome[]> {
  const own = and(eq(bulkChanges.id, id), eq(bulkChanges.by, by.id));
  const [bulk] = await db
    .select()
    .from(bulkChanges)
    .where(and(own, gt(bulkChanges.at, new Date(Date.now() - mayUndo))));
  if (!bulk) throw new NotFound();
  const moved = results.parse(bulk.results).filter((one) => one.moved !== null);
  const back: Outcome[] = [];
  for (let from = 0; from < moved.length; from += atOnce)
    await db.transaction(async (tx) => {
      for (const { number, moved: was } of moved.slice(from, from + atOnce))
        if (was)
          back.push(outcome(await changeOne(tx, number, by, (now) => putBack(tx, number, was, now, by))));
    });
  await db.update(bulkChanges).set({ undoneAt: new Date() }).where(own);
  return back;
}

type Moved = NonNullable<Result['moved']>;

async function putBack(tx: Queries, number: number, { before, after }: Moved, now: State, by: Staff) {
  if (same(now, before)) return;
  if (!same(now, after)) throw new Conflict();
  if (before.spam !== now.spam) await callSpam(tx, number, before.spam, by);
  if (before.incident !== now.incident) await attach(tx, number, before.incident, by);
  if (before.team !== now.team) await moveToTeam(tx, number, before.team, by);
  if (before.assignee !== now.assignee) await giveTo(tx, number, before.assignee, by);
  if (before.problemType !== now.problemType) await sayType(tx, number, before.problemType, by);
  await makeChange(tx, number, { status: before.status, priority: before.priority }, by);
}
