import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Mark } from '../../../content/images.ts';
import { locales } from '../../ground/locale.ts';
import { articles, revisions } from './articles.ts';
import { bothLanguages, createdAt } from './columns.ts';
import { users } from './people.ts';

/** Photographs and screenshots that texts show by `picture:name`, as the drawings of content/ are shown. */
export const pictures = sqliteTable('pictures', {
  name: text().primaryKey(),
  /** What is to be seen on it; empty where that is still to be said. */
  alt: bothLanguages(),
  marks: text({ mode: 'json' }).$type<Mark[]>().notNull().default([]),
  /** Of the file as it is kept: part of its address, which never shows anything else. */
  hash: text().notNull(),
  /** Of the file as it came, before it was drawn anew: by it an import knows it again. */
  cameAs: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  /** Counts changes; a change names the version it started from. */
  version: integer().notNull().default(1),
  updatedBy: text().references(() => users.id),
  createdAt: createdAt(),
  updatedAt: createdAt(),
});

/** A picture as it is kept, and smaller ones for smaller screens. */
export const pictureFiles = sqliteTable(
  'picture_files',
  {
    picture: text()
      .notNull()
      .references(() => pictures.name, { onDelete: 'cascade' }),
    width: integer().notNull(),
    mediaType: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.picture, table.width] })],
);

/** Which pictures the draft of a text names, whether or not there is one of that name. */
export const draftPictures = sqliteTable(
  'draft_pictures',
  {
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    locale: text({ enum: locales }).notNull(),
    picture: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.locale, table.picture] }),
    index('draft_pictures_picture').on(table.picture),
  ],
);

/** The same of what was published: readers are shown a picture where a text that they see names it. */
export const revisionPictures = sqliteTable(
  'revision_pictures',
  {
    picture: text().notNull(),
    revision: integer()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.picture, table.revision] }),
    index('revision_pictures_revision').on(table.revision),
  ],
);
