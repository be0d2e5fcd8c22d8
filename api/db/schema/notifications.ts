import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { createdAt, time } from './columns.ts';
import { events } from './events.ts';
import { users } from './people.ts';
import { tickets } from './tickets.ts';

/** Agents who want to hear of a ticket, though it is not theirs. */
export const followers = sqliteTable(
  'followers',
  {
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    agent: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    since: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.ticket, table.agent] })],
);

/**
 * Why somebody is told: they were named in a note, given the ticket, follow it, a rule says so, one of their team's runs out of time, or a
 * reply of theirs is held.
 */
export const reasons = ['mentioned', 'assigned', 'followed', 'ruled', 'warned', 'held'] as const;

/** What agents are told, each once of an event. */
export const notifications = sqliteTable(
  'notifications',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    agent: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    event: integer()
      .notNull()
      .references(() => events.id),
    reason: text({ enum: reasons }).notNull(),
    /** Who did it; nothing where the customer wrote. */
    actor: text().references(() => users.id),
    at: createdAt(),
    readAt: time(),
  },
  (table) => [
    uniqueIndex('notifications_event').on(table.event, table.agent),
    index('notifications_agent').on(table.agent, table.id),
    index('notifications_unread')
      .on(table.agent, table.ticket)
      .where(sql`${table.readAt} is null`),
  ],
);

/** When each agent last had the desk open. */
export const atDesk = sqliteTable('at_desk', {
  agent: text()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  at: createdAt(),
});

/** The mail of the morning: who wants none, and on which day (2026-11-30) each was last looked after. */
export const digests = sqliteTable('digests', {
  agent: text()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  wanted: integer({ mode: 'boolean' }).notNull().default(true),
  day: text(),
});
