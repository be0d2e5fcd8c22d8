import { blob, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { createdAt } from './columns.ts';

/** Models that learned from corrections, each a whole file; the newest that is active is used, else the one of the repository. */
export const models = sqliteTable('models', {
  id: integer().primaryKey({ autoIncrement: true }),
  bytes: blob({ mode: 'buffer' }).notNull(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  /** How many corrections it had seen. */
  corrections: integer().notNull(),
  createdAt: createdAt(),
});
