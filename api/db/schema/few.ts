import { sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { index } from 'drizzle-orm/sqlite-core';

/** Waits for its customer, who was not reminded since anything happened; and who was. Said in these words the indexes answer it. */
export const isSilent = `status = 'waiting' and (reminded_at is null or reminded_at < updated_at)`;
export const isReminded = `status = 'waiting' and reminded_at >= updated_at`;

type Few = Record<
  | 'team'
  | 'standing'
  | 'place'
  | 'priority'
  | 'locale'
  | 'problemType'
  | 'assignee'
  | 'mergedInto'
  | 'cameFrom'
  | 'followUpBy'
  | 'followUpOn'
  | 'updatedAt'
  | 'remindedAt',
  SQLiteColumn
>;
/** What few tickets have is found among those that have it. */
export const ofFew = ({ team, mergedInto, cameFrom, followUpBy, followUpOn, ...table }: Few) => [
  index('tickets_silent').on(table.updatedAt).where(sql.raw(isSilent)),
  index('tickets_reminded').on(table.remindedAt).where(sql.raw(isReminded)),
  index('tickets_team')
    .on(team, table.standing, table.place, table.priority, table.locale, table.problemType, table.assignee)
    .where(sql`${team} is not null`),
  index('tickets_merged')
    .on(mergedInto)
    .where(sql`${mergedInto} is not null`),
  index('tickets_came_from')
    .on(cameFrom)
    .where(sql`${cameFrom} is not null`),
  index('tickets_follow_up')
    .on(followUpBy, followUpOn)
    .where(sql`${followUpOn} is not null`),
];
