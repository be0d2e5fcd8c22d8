import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import type { Exception, Week } from '../../ground/working-hours.ts';
import { createdAt } from './columns.ts';
import { users } from './people.ts';
import { teams } from './teams.ts';
import { priorities } from './tickets.ts';

/** When people work; `models/service-levels/hours.ts` reckons with it. */
export const calendars = sqliteTable('calendars', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().$type<Clean>().notNull(),
  /** Of the IANA time zone database. */
  zone: text().notNull(),
  week: text({ mode: 'json' }).$type<Week>().notNull(),
  exceptions: text({ mode: 'json' }).$type<Exception[]>().notNull().default([]),
});

/** What is promised: the first level, by position, that a ticket fits. Lengths are minutes of working time; null promises nothing. */
export const serviceLevels = sqliteTable(
  'service_levels',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    position: integer().notNull(),
    name: text().$type<Clean>().notNull(),
    /** Which tickets it is for: of any priority, of any type, where null. */
    priority: text({ enum: priorities }),
    problemType: text(),
    calendar: integer()
      .notNull()
      .references(() => calendars.id),
    first: integer(),
    next: integer(),
    solution: integer(),
    /** So long before a clock is over somebody is told. */
    warning: integer().notNull().default(0),
    /** What happens then: its priority is raised by one, and this person gets a mail. */
    raises: integer({ mode: 'boolean' }).notNull().default(false),
    notifies: text().references(() => users.id),
    /** Those of this team are told, too. */
    notifiesTeam: integer().references(() => teams.id),
  },
  (table) => [index('service_levels_position').on(table.position)],
);

/** Each change of a level or a calendar; the last is what tickets have to be timed by. */
export const levelRevisions = sqliteTable('level_revisions', {
  id: integer().primaryKey({ autoIncrement: true }),
  by: text().references(() => users.id),
  at: createdAt(),
});
