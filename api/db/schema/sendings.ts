import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt } from './columns.ts';

/** What was made of what was sent under a form's key: sent again, it is known by the digest of key and words together. */
export const sendings = sqliteTable(
  'sendings',
  {
    digest: text().primaryKey(),
    made: text().notNull(),
    at: createdAt(),
  },
  (table) => [index('sendings_at').on(table.at)],
);
