import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import type { Locale } from '../../ground/locale.ts';
import { createdAt, list, time } from './columns.ts';
import { users } from './people.ts';

/** How the tickets of a team come to its members. */
export const sharings = ['by-hand', 'in-turn', 'least-busy'] as const;

/** Why a ticket of a team is nobody's: nobody is in it, all are away, or nobody who is there answers in its language. */
export const unshared = ['empty', 'away', 'language'] as const;

/** People who share tickets among them. */
export const teams = sqliteTable('teams', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text({ mode: 'json' }).$type<Record<Locale, Clean>>().notNull(),
  sharing: text({ enum: sharings }).notNull(),
  /** New tickets of these problem types are theirs, */
  problemTypes: list(),
  /** and those of which no other team names the type. */
  takesRest: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: createdAt(),
  /** What they once had keeps their name. */
  removedAt: time(),
});

export const teamMembers = sqliteTable(
  'team_members',
  {
    team: integer()
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    agent: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** In which languages they answer. */
    locales: text({ mode: 'json' }).$type<Locale[]>().notNull(),
    /** The problem types that they know best. */
    skills: list(),
    /** Whose turn it was last has the largest. */
    turn: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.team, table.agent] }),
    index('team_members_agent').on(table.agent),
  ],
);

/** Who is away, and until when: meanwhile nothing is shared to them. */
export const absences = sqliteTable('absences', {
  agent: text()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  until: time().notNull(),
});
