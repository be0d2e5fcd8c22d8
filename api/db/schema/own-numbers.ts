import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt } from './columns.ts';
import { users } from './people.ts';

export const ownNumberKinds = ['iban', 'number'] as const;

/** Numbers of the company itself: what its staff write keeps them. Few, and looked up by none: all are read. */
export const ownNumbers = sqliteTable('own_numbers', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text({ enum: ownNumberKinds }).notNull(),
  /** As `privacy/kept.ts` writes numbers: the one column that is not cleaned, because it says what is not cleaned. */
  value: text().notNull().unique(),
  label: text().$type<Clean>().notNull(),
  addedBy: text()
    .notNull()
    .references(() => users.id),
  addedAt: createdAt(),
});
