import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import { createdAt } from './columns.ts';
import { events } from './events.ts';

/** Every mail that went out, or was written where no SMTP server is set: here, so that every process can show it. */
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
    /** All of it, where it was written rather than sent. */
    source: text(),
    sentAt: createdAt(),
  },
  (table) => [uniqueIndex('mails_event').on(table.event, table.kind), index('mails_to').on(table.to)],
);
