import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, time } from './columns.ts';
import type { FactKind } from './facts.ts';
import { users } from './people.ts';
import type { statuses } from './tickets.ts';
import { tickets } from './tickets.ts';

type Status = (typeof statuses)[number];
/** How things stood before a merge, and what it moved. */
export type BeforeMerge = {
  status: Status;
  solvedAt: number | null;
  incident: number | null;
  targetStatus: Status;
  targetIncident: number | null;
  messages: number[];
  facts: FactKind[];
};

/** Tickets that were merged, with what it takes to undo it. */
export const merges = sqliteTable(
  'merges',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    source: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    target: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    by: text()
      .notNull()
      .references(() => users.id),
    before: text({ mode: 'json' }).$type<BeforeMerge>().notNull(),
    at: createdAt(),
    undoneAt: time(),
  },
  (table) => [index('merges_source').on(table.source)],
);
