import { asc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { calendars, serviceLevels } from '../../db/schema/service-levels.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';
import { colleague } from '../people/people.ts';
import { isTeam } from '../teams/teams.ts';
import { recordRevision } from './calendars.ts';

type Row = typeof serviceLevels.$inferSelect;
/** A level as somebody writes it; `place` is where it stands among the others, from 1. */
export type NewLevel = Omit<Row, 'id' | 'position' | 'name'> & { name: string; place: number };

/** All levels, in the order in which tickets are held against them. */
export const allLevels = (db: Queries): Promise<Row[]> =>
  db.select().from(serviceLevels).orderBy(asc(serviceLevels.position), asc(serviceLevels.id));

/** @throws Invalid when there is no such calendar, or nobody to be told. */
export const addLevel = (db: Database, level: NewLevel, by: Staff): Promise<number> =>
  db.transaction(async (tx) => {
    const [added] = await tx
      .insert(serviceLevels)
      .values({ ...(await asRow(tx, level)), position: 0 })
      .returning({ id: serviceLevels.id });
    if (!added) throw new Error('the level was not added');
    await place(tx, added.id, level.place);
    await recordRevision(tx, by);
    return added.id;
  });

/** @throws NotFound, Invalid */
export const changeLevel = (db: Database, id: number, level: NewLevel, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const changed = await tx
      .update(serviceLevels)
      .set(await asRow(tx, level))
      .where(eq(serviceLevels.id, id))
      .returning({ id: serviceLevels.id });
    if (changed.length === 0) throw new NotFound();
    await place(tx, id, level.place);
    await recordRevision(tx, by);
  });

/** @throws NotFound */
export const removeLevel = (db: Database, id: number, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const removed = await tx
      .delete(serviceLevels)
      .where(eq(serviceLevels.id, id))
      .returning({ id: serviceLevels.id });
    if (removed.length === 0) throw new NotFound();
    await recordRevision(tx, by);
  });

async function asRow(tx: Queries, { place: _, name, ...level }: NewLevel) {
  const [known] = await tx
    .select({ id: calendars.id })
    .from(calendars)
    .where(eq(calendars.id, level.calendar));
  if (!known) throw new Invalid({ calendar: fieldTexts.choice });
  if (level.notifies !== null && !(await colleague(tx, level.notifies)))
    throw new Invalid({ notifies: fieldTexts.choice });
  if (level.notifiesTeam !== null && !(await isTeam(tx, level.notifiesTeam)))
    throw new Invalid({ notifiesTeam: fieldTexts.choice });
  return { ...level, name: redact(name).text };
}

async function place(tx: Queries, id: number, at: number): Promise<void> {
  const ids = (await allLevels(tx)).map((level) => level.id).filter((one) => one !== id);
  ids.splice(at - 1, 0, id);
  for (const [index, one] of ids.entries())
    await tx
      .update(serviceLevels)
      .set({ position: index + 1 })
      .where(eq(serviceLevels.id, one));
}
