import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt, list } from './columns.ts';

/** What was searched for, without the secrets in it and without who asked. */
export const searches = sqliteTable(
  'searches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Names the search to the page that shows its results; nobody can guess another's. */
    key: text().notNull().unique(),
    q: text().$type<Clean>().notNull(),
    locale: text({ enum: locales }).notNull(),
    results: integer().notNull(),
    /** The articles that were answered first: only one of these can have been opened. */
    answers: list(),
    /** Whose it is, as far as people have to be counted. */
    voice: text(),
    /** The first article that was opened from the results. */
    opened: text(),
    /** Whether a ticket was filed from the results. */
    filedTicket: integer({ mode: 'boolean' }).notNull().default(false),
    at: createdAt(),
  },
  (table) => [
    index('searches_at').on(table.at),
    index('searches_opened')
      .on(table.opened, table.at)
      .where(sql`opened is not null`),
    // What led nowhere, with all that is counted of it.
    index('searches_unopened')
      .on(table.at, table.q, table.locale, table.results, table.filedTicket, table.voice)
      .where(sql`opened is null`),
  ],
);
