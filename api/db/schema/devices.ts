import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import { createdAt } from './columns.ts';
import { events } from './events.ts';
import { sessions, users } from './people.ts';

/** Browsers that are told what is urgent though no page of the desk is open there: as long as its agent is signed in. */
export const devices = sqliteTable(
  'devices',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    session: text()
      .notNull()
      .unique()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    agent: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The browser and its system: names of products, none of people. */
    name: text().notNull(),
    /** In which they had the desk before them. */
    locale: text({ enum: locales }).notNull(),
    /** Where its push service takes what is for it, and with what that is encrypted, as base64url. */
    endpoint: text().notNull().unique(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** Also while its agent is away, and outside of working hours. */
    always: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [index('devices_agent').on(table.agent)],
);

/** Of which events a device was told. */
export const pushes = sqliteTable(
  'pushes',
  {
    device: integer()
      .notNull()
      .references(() => devices.id, { onDelete: 'cascade' }),
    event: integer()
      .notNull()
      .references(() => events.id),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.device, table.event] })],
);

/** The one pair of keys by which push services know that it is us (VAPID), as base64url. Every device is bound to it. */
export const pushKeys = sqliteTable('push_keys', {
  id: integer().primaryKey(),
  publicKey: text().notNull(),
  privateKey: text().notNull(),
});
