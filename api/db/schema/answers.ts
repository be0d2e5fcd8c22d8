import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import { articles } from './articles.ts';
import { createdAt, time } from './columns.ts';
import { users } from './people.ts';
import { messages, tickets } from './tickets.ts';

/** What became of the answers that were composed for agents: put into a reply, sent with it, followed by "this solved it". */
export const answers = sqliteTable(
  'answers',
  {
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    agent: text()
      .notNull()
      .references(() => users.id),
    locale: text({ enum: locales }).notNull(),
    /** Whose fix stood in it, or what code’s. */
    article: text().references(() => articles.slug, { onDelete: 'set null', onUpdate: 'cascade' }),
    code: text(),
    insertedAt: createdAt(),
    sentAt: time(),
    /** The reply that it was sent with. */
    message: integer().references(() => messages.id, { onDelete: 'set null' }),
    solvedAt: time(),
  },
  (table) => [
    primaryKey({ columns: [table.ticket, table.agent] }),
    index('answers_article').on(table.article, table.sentAt),
    index('answers_message').on(table.message),
  ],
);

/** Tickets for which nothing that we have fits: what editors may write. */
export const gaps = sqliteTable(
  'gaps',
  {
    ticket: integer()
      .primaryKey()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    agent: text()
      .notNull()
      .references(() => users.id),
    /** What was asked, in the customer's words. */
    asked: text().$type<Clean>().notNull(),
    locale: text({ enum: locales }).notNull(),
    problemType: text(),
    at: createdAt(),
  },
  (table) => [index('gaps_at').on(table.at), index('gaps_type').on(table.problemType, table.at)],
);
