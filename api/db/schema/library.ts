import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entryKinds } from '../../../content/edits.ts';
import type { Entry } from '../../../content/entries.ts';
import { createdAt, time } from './columns.ts';
import { users } from './people.ts';

/** What editors changed of what content/ has entry by entry; of what nobody changed there is no row. */
export const entries = sqliteTable(
  'entries',
  {
    kind: text({ enum: entryKinds }).notNull(),
    id: text().notNull(),
    /** The newest of its versions: a save names the one it started from, so that nobody's work is overwritten unseen. */
    version: integer().notNull(),
    /** The one that stands in place of what the file says; none while it is only drafted. */
    publishedVersion: integer(),
    /** What the file said when an editor last had it before them, as a hash; nothing of what no file has. */
    fileHash: text(),
  },
  ({ kind, id }) => [primaryKey({ columns: [kind, id] })],
);

/** Every version that was saved, kept whole. */
export const entryVersions = sqliteTable(
  'entry_versions',
  {
    kind: text({ enum: entryKinds }).notNull(),
    id: text().notNull(),
    version: integer().notNull(),
    /** Nothing where it was taken out. */
    document: text({ mode: 'json' }).$type<Entry>(),
    savedBy: text().references(() => users.id),
    savedAt: createdAt(),
    publishedBy: text().references(() => users.id),
    publishedAt: time(),
  },
  ({ kind, id, version }) => [
    primaryKey({ columns: [kind, id, version] }),
    foreignKey({ columns: [kind, id], foreignColumns: [entries.kind, entries.id] }).onDelete('cascade'),
  ],
);
