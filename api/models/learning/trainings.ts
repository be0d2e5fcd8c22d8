import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Outcome } from '../../db/schema/learning.ts';
import { models, trainings } from '../../db/schema/learning.ts';
import { users } from '../../db/schema/people.ts';
import { record } from '../../events/log.ts';
import { Conflict, NotFound } from '../../ground/failures.ts';
import { activeModel } from './learned.ts';

/** One that takes longer was cut off. In ms. */
const longest = 15 * 60_000;
const mostShown = 10;

/** Begins a training. @returns its id. @throws Conflict while another is under way */
export const beginTraining = (db: Database, by: { id: string }): Promise<number> =>
  db.transaction(async (tx) => {
    const [last] = await tx.select().from(trainings).where(isUnderWay).orderBy(desc(trainings.id)).limit(1);
    if (last && Date.now() - last.startedAt.getTime() < longest) throw new Conflict();
    await tx.update(trainings).set({ state: 'failed', finishedAt: new Date() }).where(isUnderWay);
    const [begun] = await tx.insert(trainings).values({ startedBy: by.id }).returning({ id: trainings.id });
    return Number(begun?.id);
  });

const isUnderWay = inArray(trainings.state, ['learning', 'measuring']);

/** What was learned is measured now. */
export async function noteMeasuring(db: Queries, id: number): Promise<void> {
  await db
    .update(trainings)
    .set({ state: 'measuring' })
    .where(and(eq(trainings.id, id), isUnderWay));
}

/** It waits for an editor. */
export async function finishTraining(
  db: Queries,
  id: number,
  made: { outcome: Outcome; bytes: Uint8Array },
): Promise<void> {
  await db
    .update(trainings)
    .set({ state: 'measured', finishedAt: new Date(), outcome: made.outcome, bytes: Buffer.from(made.bytes) })
    .where(and(eq(trainings.id, id), isUnderWay));
}

/** It came to no end. */
export async function failTraining(db: Queries, id: number): Promise<void> {
  await db
    .update(trainings)
    .set({ state: 'failed', finishedAt: new Date() })
    .where(and(eq(trainings.id, id), isUnderWay));
}

/** Puts what was trained in use, in every process. @throws NotFound unless it waits for that */
export const useTraining = (db: Database, id: number, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    const { bytes } = await decided(tx, id, 'used');
    if (!bytes) throw new NotFound();
    const corrections = (await activeModel(tx))?.corrections ?? 0;
    await tx.insert(models).values({ bytes, corrections });
    await record(tx, { kind: 'model.changed', actor: by.id, data: { corrections } });
  });

/** Gives up what was trained. @throws NotFound unless it waits for that */
export const leaveTraining = (db: Database, id: number): Promise<void> =>
  db.transaction(async (tx) => void (await decided(tx, id, 'left')));

/** What was trained, which is kept no longer. */
async function decided(tx: Queries, id: number, state: 'used' | 'left') {
  const isIt = and(eq(trainings.id, id), eq(trainings.state, 'measured'));
  const [before] = await tx.select({ bytes: trainings.bytes }).from(trainings).where(isIt);
  if (!before) throw new NotFound();
  await tx.update(trainings).set({ state, bytes: null }).where(eq(trainings.id, id));
  return before;
}

/** The last trainings, the newest first; without the models. */
export const lastTrainings = (db: Queries) =>
  db
    .select({
      id: trainings.id,
      state: trainings.state,
      startedBy: users.name,
      startedAt: trainings.startedAt,
      finishedAt: trainings.finishedAt,
      outcome: trainings.outcome,
    })
    .from(trainings)
    .leftJoin(users, eq(users.id, trainings.startedBy))
    .orderBy(desc(trainings.id))
    .limit(mostShown);
