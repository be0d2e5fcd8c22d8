import { and, desc, eq, gt, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';

/** Fewer corrections than this happen with every type. */
const least = 3;
const mostTypes = 20;

const said = (what: 'from' | 'to') => sql<string | null>`json_extract(${events.data}, ${`$.${what}`})`;

/** Problem types that tickets were taken for and that agents changed since then, most often first: they are understood badly. */
export const corrected = (db: Queries, since: Date) =>
  db
    .select({
      problemType: sql<string>`${said('from')}`,
      count: sql<number>`count(distinct ${events.ticket})`,
    })
    .from(events)
    .where(
      and(
        ...[eq(events.kind, sql`'ticket.problem-type'`), gt(events.at, since)],
        ...[isNull(events.run), isNotNull(events.actor)],
        ...[isNotNull(said('from')), ne(said('from'), sql`coalesce(${said('to')}, '')`)],
      ),
    )
    .groupBy(said('from'))
    .having(({ count }) => sql`${count} >= ${least}`)
    .orderBy(({ count }) => desc(count))
    .limit(mostTypes);
