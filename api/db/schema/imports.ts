import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Mark } from '../../../content/images.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import { articles } from './articles.ts';
import { createdAt, list, time } from './columns.ts';
import { users } from './people.ts';

/**
 * How a conflict is settled: with the file's words, with those of the studio, or by an editor, for whom the file's words stand in the
 * history beside those of the studio.
 */
export const settlings = ['theirs', 'ours', 'merge'] as const;
export type Settling = (typeof settlings)[number];

/** Where what comes in comes from. */
export const importFormats = ['markdown', 'zendesk', 'html'] as const;
export type Format = (typeof importFormats)[number];

/** It is unpacked by whoever sent it. Then each part is read and the database asked what would become of it; what somebody then wants is taken; each goes on where it stopped. */
export const importStates = ['unpacking', 'reading', 'read', 'taking', 'done'] as const;

/** What is to be brought in at once, and how far that is. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What the file was called. */
    name: text().notNull(),
    format: text({ enum: importFormats }).notNull(),
    state: text({ enum: importStates }).notNull().default('reading'),
    /** What articles from elsewhere are filed under. */
    problemType: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    doneAt: time(),
  },
  (table) => [
    index('imports_working')
      .on(table.id)
      .where(sql`state in ('reading', 'taking')`),
  ],
);

/** A page from elsewhere in one language. */
export type PageIn = { path: string; title: string; html: string };
/** What an article is made of: the files of ours by name, or pages from elsewhere. */
export type Source =
  | { files: [name: string, text: string][] }
  | { pages: Partial<Record<Locale, PageIn>>; from: string; labels: string[] };

/** Something to know of a part, in which file and on which line. `left`: something of it is not taken. */
export type Note = { file: string; line: number | null; message: Text; left: boolean };

/** A part of an import: an article with all its files, or a picture. */
export const importParts = sqliteTable(
  'import_parts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    import: integer()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['article', 'picture'] }).notNull(),
    /** The address, or the name, that it gets here. */
    name: text().notNull(),
    /** By what other parts call it: paths, numbers. */
    addresses: list(),
    source: text({ mode: 'json' }).$type<Source>(),
    bytes: blob({ mode: 'buffer' }),
    alt: text({ mode: 'json' }).$type<Text>(),
    marks: text({ mode: 'json' }).$type<Mark[]>().notNull().default([]),
    /** `chosen`: it is to be taken now; `left`: it cannot be taken, or need not be. */
    state: text({ enum: ['waiting', 'read', 'chosen', 'taken', 'left'] })
      .notNull()
      .default('waiting'),
    /** By file: what is taken, or was; what the studio changed too. */
    taken: list(),
    conflicts: list(),
    /** How somebody settled each of these. */
    settled: text({ mode: 'json' }).$type<[file: string, how: Settling][]>().notNull().default([]),
    notes: text({ mode: 'json' }).$type<Note[]>().notNull().default([]),
  },
  (table) => [
    index('import_parts_state').on(table.import, table.state, table.id),
    index('import_parts_name').on(table.import, table.kind, table.name),
  ],
);

export type Import = typeof imports.$inferSelect;
export type Part = typeof importParts.$inferSelect;
export type NewPart = Omit<typeof importParts.$inferInsert, 'import' | 'id'>;

/** Which article something from elsewhere became, so that it finds it again when it comes once more. */
export const importedFrom = sqliteTable(
  'imported_from',
  {
    source: text().notNull(),
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.source] }), index('imported_from_article').on(table.slug)],
);
