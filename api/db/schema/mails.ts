import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import { createdAt } from './columns.ts';
import { events } from './events.ts';

/** Every mail that went out, or was written as a file where no SMTP server is set. */
export const mails = sqliteTable(
  'mails',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What it tells of. */
    event: integer().references(() => events.id),
    kind: text().notNull(),
    to: text().notNull(),
    subject: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    messageId: text().notNull(),
    /** Name of the .eml file, when it was written rather than sent. */
    file: text(),
    sentAt: createdAt(),
  },
  (table) => [uniqueIndex('mails_event').on(table.event, table.kind), index('mails_to').on(table.to)],
);
