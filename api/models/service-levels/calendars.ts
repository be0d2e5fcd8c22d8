import { asc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { calendars, levelRevisions, serviceLevels } from '../../db/schema/service-levels.ts';
import { record } from '../../events/log.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Exception, Week } from '../../ground/working-hours.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';

export type NewCalendar = { name: string; zone: string; week: Week; exceptions: Exception[] };

/** All calendars, by their names. */
export const allCalendars = (db: Queries) => db.select().from(calendars).orderBy(asc(calendars.name));

/** @throws NotFound */
export async function findCalendar(db: Queries, id: number): Promise<typeof calendars.$inferSelect> {
  const [found] = await db.select().from(calendars).where(eq(calendars.id, id));
  if (!found) throw new NotFound();
  return found;
}

const asRow = ({ name, exceptions, ...calendar }: NewCalendar) => ({
  ...calendar,
  name: redact(name).text,
  exceptions: exceptions
    .map((one) => ({ ...one, name: redact(one.name).text }))
    .toSorted((a, b) => a.from.localeCompare(b.from)),
});

export const addCalendar = (db: Database, calendar: NewCalendar, by: Staff): Promise<number> =>
  db.transaction(async (tx) => {
    const [added] = await tx.insert(calendars).values(asRow(calendar)).returning({ id: calendars.id });
    if (!added) throw new Error('the calendar was not added');
    await recordRevision(tx, by);
    return added.id;
  });

/** @throws NotFound */
export const changeCalendar = (db: Database, id: number, calendar: NewCalendar, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    await findCalendar(tx, id);
    await tx.update(calendars).set(asRow(calendar)).where(eq(calendars.id, id));
    await recordRevision(tx, by);
  });

/** @throws NotFound, or Invalid while a level goes by it. */
export const removeCalendar = (db: Database, id: number, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    await findCalendar(tx, id);
    const [used] = await tx
      .select({ id: serviceLevels.id })
      .from(serviceLevels)
      .where(eq(serviceLevels.calendar, id))
      .limit(1);
    if (used) throw new Invalid({ calendar: fieldTexts.inUse });
    await tx.delete(calendars).where(eq(calendars.id, id));
    await recordRevision(tx, by);
  });

/** From now on tickets are timed anew, those that are open too. */
export async function recordRevision(tx: Queries, { id: by }: Staff): Promise<void> {
  const [revision] = await tx.insert(levelRevisions).values({ by }).returning({ id: levelRevisions.id });
  if (!revision) throw new Error('the revision was not kept');
  await record(tx, { kind: 'service-levels.changed', actor: by, data: { revision: revision.id } });
}
