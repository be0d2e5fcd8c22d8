import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { bothLanguages, createdAt, list, time } from './columns.ts';
import { users } from './people.ts';

/** How bad an incident is and how far its handling, in the words of Statuspage, so that others' programs understand ours. */
export const impacts = ['minor', 'major', 'critical'] as const;

export const incidentStatuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

/** Trouble at a bank or provider that many customers meet. Over once `endedAt` is set, and never open again. */
export const incidents = sqliteTable(
  'incidents',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    title: bothLanguages(),
    impact: text({ enum: impacts }).notNull(),
    /** Who has the trouble: ids of synonym groups, or a name as it was written where no group has it. */
    providers: list(),
    problemTypes: list(),
    /** Where, as ISO 3166 codes; everywhere when there are none. */
    countries: list(),
    startedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    endedAt: time(),
    createdAt: createdAt(),
  },
  (table) => [index('incidents_ended').on(table.endedAt, table.id)],
);

/** What was said of an incident, in order. Nothing said is changed: what is new is said anew. */
export const incidentUpdates = sqliteTable(
  'incident_updates',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    incident: integer()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    text: text({ mode: 'json' }).$type<{ ar: Clean; en: Clean }>().notNull(),
    status: text({ enum: incidentStatuses }).notNull(),
    author: text()
      .notNull()
      .references(() => users.id),
    at: createdAt(),
  },
  (table) => [index('incident_updates_incident').on(table.incident)],
);

/** What a provider's own status page said when it was last read. */
export const watchedFeeds = sqliteTable('watched_feeds', {
  name: text().primaryKey(),
  reports: text({ mode: 'json' }).$type<Report[]>().notNull().default([]),
  /** When it could last be read; what failed after that leaves the reports as they were. */
  readAt: time(),
  failedAt: time(),
});

/** An incident that a provider reports and has not resolved. */
export type Report = {
  id: string;
  name: string;
  status: string;
  impact: (typeof impacts)[number];
  /** The newest of what they say about it. */
  body: string;
  url: string | null;
  startedAt: string;
};
