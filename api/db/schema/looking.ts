import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './people.ts';
import { tickets } from './tickets.ts';

/** Which ticket each open page of the desk shows, until when unless it says so again, and what is being written there. */
export const looking = sqliteTable(
  'looking',
  {
    /** Chosen by the page. */
    page: text().primaryKey(),
    agent: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    typing: text({ enum: ['reply', 'note'] }),
    until: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('looking_until').on(table.until)],
);
