import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Fact } from '../../../content/articles.ts';
import { locales } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt, list, time } from './columns.ts';
import { users } from './people.ts';

/** For whom an article is written, where readers see it. */
export const readers = ['consumer', 'merchant'] as const;
/** The same, or only for the staff: of such an article nobody else is told anything. */
export const audiences = [...readers, 'staff'] as const;

/**
 * How much an edit changes: after a minor one nobody has to follow, after a medium one the translator is told, after a major one the readers
 * of the other language as well.
 */
export const grades = ['minor', 'medium', 'major'] as const;
export type Grade = (typeof grades)[number];

export const articles = sqliteTable(
  'articles',
  {
    slug: text().primaryKey(),
    topic: text(),
    problemType: text().notNull(),
    intents: list(),
    audience: text({ enum: audiences }).notNull().default('consumer'),
    codes: list(),
    related: list(),
    facts: text({ mode: 'json' }).$type<Fact[]>().notNull().default([]),
    /** The day on which somebody says that they checked the facts, YYYY-MM-DD; empty where nobody has said so yet. */
    checkedOn: text().notNull(),
    /** Helpful votes less unhelpful ones. */
    helpful: integer().notNull().default(0),
    /** An editor has it stand before all that are not pinned. */
    pinned: integer({ mode: 'boolean' }).notNull().default(false),
    /** The order of lists, highest first (`models/articles/standing.ts`); 0 where that is still to be worked out. */
    standing: integer().notNull().default(0),
    /** Whether readers see it in any language; follows from its translations (`models/articles/shown.ts`). */
    shown: integer({ mode: 'boolean' }).notNull().default(false),
    /** What all this was when it last came from a file: whatever differs was edited here. */
    importedHash: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  // Each list of readers is a stretch of one of these, in its order.
  ({ shown, audience, problemType, slug }) => [
    index('articles_shown').on(shown, sql`standing desc`, slug),
    index('articles_audience').on(shown, audience, sql`standing desc`, slug),
    index('articles_type').on(shown, problemType, sql`standing desc`, slug),
  ],
);

/** The same codes as in `articles.codes`, to find the articles of one by. */
export const articleCodes = sqliteTable(
  'article_codes',
  {
    code: text().notNull(),
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
  },
  ({ code, slug }) => [primaryKey({ columns: [code, slug] }), index('article_codes_article').on(slug)],
);

/** Addresses that articles had before: each leads to its article for ever. */
export const articleSlugs = sqliteTable(
  'article_slugs',
  {
    slug: text().primaryKey(),
    article: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    leftAt: createdAt(),
  },
  (table) => [index('article_slugs_article').on(table.article)],
);

/** The draft of an article in one language, and which revision of it readers see. */
export const translations = sqliteTable(
  'translations',
  {
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    locale: text({ enum: locales }).notNull(),
    title: text().notNull(),
    /** The title as it is looked for; empty where that is still to be written. */
    titleFolded: text().notNull().default(''),
    summary: text().notNull(),
    quickFix: text().notNull(),
    searchTerms: list(),
    body: text().notNull(),
    /** Counts saves; a save names the version it started from, so that nobody's work is overwritten unseen. */
    version: integer().notNull().default(1),
    publishedRevision: integer(),
    /** The version that was published; a draft ahead of it holds unpublished changes. */
    publishedVersion: integer(),
    publishedAt: time(),
    /** Why readers do not see it although it is published, where it cannot be read. */
    unreadable: text({ mode: 'json' }).$type<Text>(),
    /** The same of the text. */
    importedHash: text(),
    /** Since when the other language has been published without this one following. */
    behindSince: time(),
    /** By how much. */
    behindBy: text({ enum: ['medium', 'major'] }),
    updatedBy: text().references(() => users.id),
    updatedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.locale] }),
    // All that lists ask of a translation, so that no body has to be passed over for it.
    index('translations_listed').on(
      table.slug,
      table.locale,
      table.version,
      table.publishedVersion,
      table.publishedRevision,
      table.publishedAt,
      table.unreadable,
      table.behindSince,
      table.titleFolded,
    ),
    index('translations_behind')
      .on(table.slug, table.locale)
      .where(sql`behind_since is not null`),
    index('translations_writer').on(table.updatedBy, table.updatedAt, table.version, table.publishedVersion),
    index('translations_unreadable')
      .on(table.slug, table.locale)
      .where(sql`unreadable is not null`),
  ],
);

/** Every publication, kept whole. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    locale: text({ enum: locales }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    quickFix: text().notNull(),
    searchTerms: list(),
    body: text().notNull(),
    /** What its publisher says it changed; nothing of a first one, and of what came from a file. */
    grade: text({ enum: grades }),
    publishedBy: text().references(() => users.id),
    publishedAt: createdAt(),
  },
  (table) => [index('revisions_translation').on(table.slug, table.locale)],
);

export const feedback = sqliteTable(
  'feedback',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    locale: text({ enum: locales }).notNull(),
    revision: integer(),
    helpful: integer({ mode: 'boolean' }).notNull(),
    reason: text().$type<Clean>(),
    /** Whose it is, as far as one vote has to be told from another: see `models/voices.ts`. */
    voice: text(),
    /** Whose it is in whichever language they voted: for the order of lists everybody speaks once. */
    voter: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('feedback_article').on(table.slug, table.locale, table.createdAt, table.helpful),
    index('feedback_no')
      .on(table.createdAt, table.slug)
      .where(sql`helpful = 0`),
    uniqueIndex('feedback_voice').on(table.voice),
  ],
);
