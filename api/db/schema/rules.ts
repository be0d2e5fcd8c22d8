import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt } from './columns.ts';
import { users } from './people.ts';
import { tickets } from './tickets.ts';

/** When a rule looks at a ticket: as it is filed, after something happened to it, every hour. */
export const occasions = ['created', 'changed', 'hourly'] as const;

/**
 * Why a rule could not use a macro: it has no text in the language of the ticket, something in it cannot be filled in, or it leads to
 * an article that readers do not see.
 */
export const unusable = ['language', 'blanks', 'hidden'] as const;

/** What is done to tickets by itself, in the order of their positions. */
export const rules = sqliteTable(
  'rules',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    position: integer().notNull(),
    name: text().$type<Clean>().notNull(),
    occasion: text({ enum: occasions }).notNull(),
    /** As `models/rules/conditions.ts` and `models/rules/actions.ts` read them. */
    conditions: text({ mode: 'json' }).$type<unknown>().notNull(),
    actions: text({ mode: 'json' }).$type<unknown>().notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(false),
    /** One more with each change of what it does. */
    version: integer().notNull().default(1),
  },
  (table) => [index('rules_position').on(table.position)],
);

/**
 * What rules did, each once to a ticket in the chain that one event began: whoever would do it again finds it here. `events.run` names it.
 * It stays when the rule is gone.
 */
export const ruleRuns = sqliteTable(
  'rule_runs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    rule: integer().notNull(),
    /** What it was called then, and which of its versions it was. */
    name: text().$type<Clean>().notNull(),
    version: integer().notNull(),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    /** The event that no rule made, from which all follows. */
    chain: integer().notNull(),
    at: createdAt(),
  },
  (table) => [uniqueIndex('rule_runs_once').on(table.ticket, table.chain, table.rule)],
);

/** Other programs that rules tell something. */
export const webhooks = sqliteTable('webhooks', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().$type<Clean>().notNull(),
  url: text().notNull(),
  /** With which what they are told is signed. Whoever adds one sees it once. */
  secret: text().notNull(),
  by: text().references(() => users.id),
  createdAt: createdAt(),
});
