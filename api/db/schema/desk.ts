import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt, list, time } from './columns.ts';
import { users } from './people.ts';
import { teams } from './teams.ts';
import { tickets } from './tickets.ts';

/** How far each agent has read a ticket: the last message that was there when they had it before them. */
export const readings = sqliteTable(
  'readings',
  {
    agent: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    message: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agent, table.ticket] }),
    index('readings_ticket').on(table.ticket),
  ],
);

/** For whom a view was kept: its maker, some who are named, those of one team, or everybody at the desk (`team`). */
export const reaches = ['mine', 'named', 'members', 'team'] as const;

/** Lists that were narrowed and put in order once, to be opened again by their name. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().$type<Clean>().notNull(),
    owner: text()
      .notNull()
      .references(() => users.id),
    reach: text({ enum: reaches }).notNull().default('mine'),
    /** Whose it is, where its reach is `members`. */
    team: integer().references(() => teams.id),
    /** As `models/tickets/filters.ts` reads it. */
    filter: text({ mode: 'json' }).$type<unknown>().notNull(),
    sort: text().notNull(),
    columns: list(),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('saved_views_owner').on(table.owner), index('saved_views_reach').on(table.reach)],
);

/** Who else may open a view. */
export const viewReaders = sqliteTable(
  'view_readers',
  {
    view: integer()
      .notNull()
      .references(() => savedViews.id, { onDelete: 'cascade' }),
    reader: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.view, table.reader] }),
    index('view_readers_reader').on(table.reader),
  ],
);

/** Changes of many tickets at once: what came of each, and what stood before, to take them back for a while. */
export const bulkChanges = sqliteTable(
  'bulk_changes',
  {
    id: text().primaryKey(),
    by: text()
      .notNull()
      .references(() => users.id),
    change: text({ mode: 'json' }).$type<unknown>().notNull(),
    results: text({ mode: 'json' }).$type<unknown>().notNull(),
    at: createdAt(),
    undoneAt: time(),
  },
  (table) => [index('bulk_changes_at').on(table.at)],
);
