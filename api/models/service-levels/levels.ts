import { asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { kept } from '../../db/kept.ts';
import { calendars, levelRevisions, serviceLevels } from '../../db/schema/service-levels.ts';
import type { tickets } from '../../db/schema/tickets.ts';
import type { Targets } from './clocks.ts';
import type { Hours } from './hours.ts';
import { hoursOf } from './hours.ts';

/** What is promised to the tickets that it fits, in milliseconds of its hours. */
export type Level = Pick<
  typeof serviceLevels.$inferSelect,
  'id' | 'name' | 'priority' | 'problemType' | 'raises' | 'notifies' | 'notifiesTeam'
> & { targets: Targets; warning: number; hours: Hours };

/** All levels in their order, and which revision of them it is. */
export type Levels = { revision: number; all: Level[] };

const newest = sql`${levelRevisions.id} = (select max(${levelRevisions.id}) from ${levelRevisions})`;
const newestLevels = kept((db) =>
  db
    .select({ revision: levelRevisions.id, level: serviceLevels, calendar: calendars })
    .from(levelRevisions)
    .leftJoin(serviceLevels, sql`true`)
    .leftJoin(calendars, eq(calendars.id, serviceLevels.calendar))
    .where(newest)
    .orderBy(asc(serviceLevels.position), asc(serviceLevels.id)),
);

export async function readLevels(db: Queries): Promise<Levels> {
  const rows = await newestLevels(db);
  return {
    revision: rows[0]?.revision ?? 0,
    all: rows.flatMap(({ level, calendar }) => (level && calendar ? [asLevel(level, calendar)] : [])),
  };
}

/** The calendar that is worked by: that of the first level. */
export const hoursOfDesk = async (db: Queries): Promise<Hours | undefined> =>
  (await readLevels(db)).all[0]?.hours;

const minute = 60_000;
const asLevel = (
  {
    id,
    name,
    priority,
    problemType,
    raises,
    notifies,
    notifiesTeam,
    ...row
  }: typeof serviceLevels.$inferSelect,
  { zone, week, exceptions }: typeof calendars.$inferSelect,
): Level => ({
  ...{ id, name, priority, problemType, raises, notifies, notifiesTeam },
  targets: { first: ms(row.first), next: ms(row.next), solution: ms(row.solution) },
  warning: row.warning * minute,
  hours: hoursOf({ zone, week, exceptions }),
});

const ms = (minutes: number | null) => (minutes === null ? null : minutes * minute);

type Ticket = typeof tickets.$inferSelect;
type Promised = Pick<Ticket, 'priority' | 'problemType'> & Partial<Pick<Ticket, 'promisedAs'>>;

/** The first level that a ticket fits; none where nothing is promised to it. */
export const levelFor = (
  levels: Levels,
  { priority, promisedAs, problemType }: Promised,
): Level | undefined =>
  levels.all.find(
    (level) =>
      (level.priority === null || level.priority === (promisedAs ?? priority)) &&
      (level.problemType === null || level.problemType === problemType),
  );
