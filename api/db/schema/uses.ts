import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often was done what may be done so often, until when that counts. What, and by whom, is known by a digest alone. */
export const uses = sqliteTable(
  'uses',
  {
    digest: text().primaryKey(),
    count: integer().notNull(),
    until: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('uses_until').on(table.until)],
);
