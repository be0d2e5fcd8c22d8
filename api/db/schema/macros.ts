import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt, time } from './columns.ts';
import { users } from './people.ts';
import { teams } from './teams.ts';
import { tickets } from './tickets.ts';

/** For whom a macro was kept: its maker, those of a team, or everybody at the desk. */
export const macroReaches = ['mine', 'members', 'shared'] as const;

/** Texts that agents put into what they write, with what else is to be done then. At least one language has its text. */
export const macros = sqliteTable(
  'macros',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().$type<Clean>().notNull(),
    ar: text().$type<Clean>(),
    en: text().$type<Clean>(),
    owner: text()
      .notNull()
      .references(() => users.id),
    reach: text({ enum: macroReaches }).notNull().default('mine'),
    /** Whose it is, where its reach is `members`. */
    team: integer().references(() => teams.id),
    /** As `models/macros/actions.ts` reads it. */
    actions: text({ mode: 'json' }).$type<unknown>().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('macros_owner').on(table.owner), index('macros_reach').on(table.reach, table.team)],
);

/** What became of what was sent with a macro in it. */
export const macroUses = sqliteTable(
  'macro_uses',
  {
    macro: integer()
      .notNull()
      .references(() => macros.id, { onDelete: 'cascade' }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    usedAt: createdAt(),
    solvedAt: time(),
  },
  (table) => [
    primaryKey({ columns: [table.macro, table.ticket] }),
    index('macro_uses_ticket').on(table.ticket),
  ],
);
