import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt, time } from './columns.ts';
import type { Removed } from './tickets.ts';
import { tickets } from './tickets.ts';

/** How customers found our help, 1 to 5: one answer a ticket, that of its last solution. */
export const ratings = sqliteTable('ratings', {
  ticket: integer()
    .primaryKey()
    .references(() => tickets.number, { onDelete: 'cascade' }),
  score: integer().notNull(),
  comment: text().$type<Clean>(),
  /** Of the comment. */
  locale: text({ enum: locales }).notNull(),
  removed: text({ mode: 'json' }).$type<Removed>().notNull().default([]),
  /** When the ticket was solved of which it tells. */
  solvedAt: time().notNull(),
  at: createdAt(),
});
