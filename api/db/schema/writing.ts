import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import type { Clean, Redacted } from '../../privacy/redact.ts';
import { createdAt, time } from './columns.ts';
import { users } from './people.ts';
import { formats, tickets } from './tickets.ts';

/** What agents are writing, each one text to a ticket, until it is sent. */
export const drafts = sqliteTable(
  'drafts',
  {
    agent: text()
      .notNull()
      .references(() => users.id),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    kind: text({ enum: ['reply', 'note'] }).notNull(),
    body: text().$type<Clean>().notNull(),
    /** The last message that was there when it was begun. */
    seen: integer(),
    composed: integer({ mode: 'boolean' }).notNull().default(false),
    /** What was saved from elsewhere, and stood here before without being seen. */
    other: text().$type<Clean>(),
    /** What in it only looks like a secret, says its writer. */
    keeps: text({ mode: 'json' }).$type<Clean[]>().notNull().default([]),
    /** What else is to be done with it, as `models/tickets/drafts.ts` reads it. */
    also: text({ mode: 'json' }).$type<unknown>(),
    savedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.agent, table.ticket] }),
    index('drafts_saved').on(table.agent, table.savedAt),
    index('drafts_ticket').on(table.ticket),
  ],
);

/** In what state a reply leaves its ticket. */
export const leavings = ['waiting', 'solved', 'open'] as const;

/** Replies that go out later: until then no message, so that nobody but the desk sees them. */
export const outgoing = sqliteTable(
  'outgoing',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    agent: text()
      .notNull()
      .references(() => users.id),
    body: text().$type<Clean>().notNull(),
    format: text({ enum: formats }).notNull().default('plain'),
    removed: text({ mode: 'json' }).$type<Redacted['found']>().notNull().default([]),
    locale: text({ enum: locales }).notNull(),
    seen: integer(),
    composed: integer({ mode: 'boolean' }).notNull().default(false),
    leaves: text({ enum: leavings }).notNull(),
    /** What in it only looks like a secret, where it is a draft again. */
    keeps: text({ mode: 'json' }).$type<Clean[]>().notNull().default([]),
    /** What else is done to the ticket then, as `models/macros/actions.ts` reads it. */
    also: text({ mode: 'json' }).$type<unknown>(),
    sendAt: integer({ mode: 'timestamp_ms' }).notNull(),
    /** It may not go out as it is: it waits for its author. */
    heldAt: time(),
  },
  (table) => [
    index('outgoing_due')
      .on(table.sendAt)
      .where(sql`held_at is null`),
    index('outgoing_ticket').on(table.ticket),
  ],
);

export const outgoingFiles = sqliteTable(
  'outgoing_files',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    reply: integer()
      .notNull()
      .references(() => outgoing.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('outgoing_files_reply').on(table.reply)],
);
