import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt } from './columns.ts';
import { users } from './people.ts';
import { messages, tickets } from './tickets.ts';

export const factKinds = [
  'amount',
  'currency',
  'date',
  'method',
  'provider',
  'bank',
  'country',
  'lastFour',
  'rrn',
  'arn',
  'code',
] as const;
export type FactKind = (typeof factKinds)[number];

/** What is known of the payment that a ticket is about, one of each kind. */
export const facts = sqliteTable(
  'facts',
  {
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    kind: text({ enum: factKinds }).notNull(),
    /** Nothing: an agent said that it is not so, and no later message brings it back. */
    value: text().$type<Clean>(),
    /** Where it was read; nothing where an agent typed it. */
    message: integer().references(() => messages.id, { onDelete: 'cascade' }),
    by: text({ enum: ['model', 'agent'] }).notNull(),
    /** Which agent. */
    agent: text().references(() => users.id),
    at: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.ticket, table.kind] }), index('facts_message').on(table.message)],
);
