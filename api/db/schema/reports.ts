import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { tickets } from './tickets.ts';

/** By what reports are split; `all` is everything together. */
export const dimensions = ['all', 'type', 'locale', 'country', 'channel', 'agent', 'priority'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * What reports are made of: how often something was so on a day. Days are counted since 1970 by the clock of `ground/zone.ts`. It has no rowid
 * (`migrations`): a stretch of days is read as it lies.
 */
export const dailyFigures = sqliteTable(
  'daily_figures',
  {
    day: integer().notNull(),
    dimension: text({ enum: dimensions }).notNull(),
    /** An id of the dimension; empty for no type and nobody. */
    key: text().notNull(),
    measure: text().notNull(),
    value: integer().notNull(),
  },
  ({ day, dimension, key, measure }) => [primaryKey({ columns: [day, dimension, key, measure] })],
);

/** What a ticket adds to the figures: on some days of some measure so much, under each of these keys. */
export type Counted = {
  under: [dimension: Dimension, key: string][];
  adds: [day: number, measure: string, value: number][];
};

/** What of each ticket stands in the figures: counted again, that is taken out first, so that nothing counts twice. */
export const countedTickets = sqliteTable(
  'counted_tickets',
  {
    ticket: integer()
      .primaryKey()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    counted: text({ mode: 'json' }).$type<Counted>().notNull(),
    /** When it has to be counted again though nothing happens to it. */
    againAt: time(),
  },
  (table) => [
    index('counted_tickets_again')
      .on(table.againAt)
      .where(sql`${table.againAt} is not null`),
  ],
);

/** How far tickets that stood before have been counted, newest first: all from this number on. A new way to count begins anew under its name. */
export const countings = sqliteTable('countings', { name: text().primaryKey(), from: integer().notNull() });
