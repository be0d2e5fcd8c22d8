import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { createdAt, time } from './columns.ts';
import { users } from './people.ts';

/** Work that one process at a time may do, and until when it is whose. */
export const leases = sqliteTable('leases', {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** The log that screens show, streams send and every process follows. Ids grow in the order of commits. */
export const events = sqliteTable(
  'events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    ticket: integer(),
    slug: text(),
    actor: text().references(() => users.id),
    data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
    at: createdAt(),
    /** What a rule did of which it is a part (`rule_runs`). */
    run: integer(),
  },
  (table) => [
    index('events_ticket').on(table.ticket, table.at),
    index('events_article').on(table.slug),
    index('events_types')
      .on(table.at)
      .where(sql`kind = 'ticket.problem-type'`),
  ],
);

/** How far each subscriber has come in the log: the id of the last event that it has done, or put off. */
export const subscribers = sqliteTable('subscribers', {
  name: text().primaryKey(),
  cursor: integer().notNull(),
});

/** Events that a subscriber could not do at once, until they are done. With `failedAt` it has given up; without tries it waits for one before it. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    subscriber: text().notNull(),
    event: integer()
      .notNull()
      .references(() => events.id),
    /** That of the event: what happens to one ticket is done in order. */
    ticket: integer(),
    attempts: integer().notNull().default(0),
    dueAt: createdAt(),
    /** Why the last try failed. */
    error: text(),
    failedAt: time(),
  },
  (table) => [
    uniqueIndex('deliveries_event').on(table.subscriber, table.event),
    index('deliveries_due').on(table.subscriber, table.failedAt, table.dueAt),
    index('deliveries_ticket').on(table.subscriber, table.ticket, table.event),
    index('deliveries_failed').on(table.failedAt, table.id),
  ],
);
