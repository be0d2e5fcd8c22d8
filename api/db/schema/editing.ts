import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import { articles } from './articles.ts';
import { users } from './people.ts';

/** Which article each open page of the studio shows, until when unless it says so again, and what is being written there. */
export const editing = sqliteTable(
  'editing',
  {
    /** Chosen by the page. */
    page: text().primaryKey(),
    editor: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    locale: text({ enum: locales }),
    /** As the page names it: which of its passages. */
    passage: text(),
    until: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('editing_article').on(table.slug, table.until), index('editing_until').on(table.until)],
);
