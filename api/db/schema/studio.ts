import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import type { Clean } from '../../privacy/redact.ts';
import { articles } from './articles.ts';
import { createdAt, list, time } from './columns.ts';
import { users } from './people.ts';

const itsArticle = () =>
  text()
    .notNull()
    .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' });

/** Drafts as they were before somebody wrote over them; what was published is kept as a revision. */
export const earlierDrafts = sqliteTable(
  'earlier_drafts',
  {
    slug: itsArticle(),
    locale: text({ enum: locales }).notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    quickFix: text().notNull(),
    searchTerms: list(),
    body: text().notNull(),
    savedBy: text().references(() => users.id),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.locale, table.version] })],
);

/** The same facts as in `articles.facts`, to find by when each was checked, and who has said so here. */
export const articleFacts = sqliteTable(
  'article_facts',
  {
    slug: itsArticle(),
    /** Which of the article's it is, from 0. */
    place: integer().notNull(),
    /** YYYY-MM-DD. */
    checkedOn: text().notNull(),
    checkedBy: text().references(() => users.id),
    checkedAt: time(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.place] }),
    index('article_facts_due').on(table.checkedOn, table.slug, table.place),
  ],
);

/** How often an article was read in a language on a day, an address once; without who it was. Where it is not written in that one, the other was shown. */
export const articleReads = sqliteTable(
  'article_reads',
  {
    slug: itsArticle(),
    locale: text({ enum: locales }).notNull(),
    /** As `daily_figures` counts them. */
    day: integer().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.locale, table.day] })],
);

/** Codes that were looked up and that we do not know, by how many people on a day. */
export const unknownCodes = sqliteTable(
  'unknown_codes',
  {
    day: integer().notNull(),
    locale: text({ enum: locales }).notNull(),
    asked: text().$type<Clean>().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.locale, table.asked] })],
);

/** What editors said is no gap, or is none any more. */
export const closedGaps = sqliteTable(
  'closed_gaps',
  {
    key: text().primaryKey(),
    title: text().$type<Clean>().notNull(),
    closedBy: text()
      .notNull()
      .references(() => users.id),
    closedAt: createdAt(),
  },
  (table) => [index('closed_gaps_at').on(sql`${table.closedAt} desc`)],
);
