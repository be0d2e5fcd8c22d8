import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import type { Clean } from '../../privacy/redact.ts';
import { articles, grades } from './articles.ts';
import { createdAt, time } from './columns.ts';
import { events } from './events.ts';
import { users } from './people.ts';

const itsArticle = () =>
  text()
    .notNull()
    .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' });

/** How far a text comes on its way to readers, beyond being a draft; and where it ends. */
export const stages = ['review', 'approved', 'scheduled', 'archived'] as const;
export type Stage = (typeof stages)[number];

/** How far the draft of a language has come. Each row is true of the version that it names: another one is a draft again. */
export const standings = sqliteTable(
  'standings',
  {
    slug: itsArticle(),
    locale: text({ enum: locales }).notNull(),
    stage: text({ enum: stages }).notNull(),
    version: integer().notNull(),
    /** Who brought it there. */
    by: text()
      .notNull()
      .references(() => users.id),
    at: createdAt(),
    approvedBy: text().references(() => users.id),
    approvedAt: time(),
    /** When it comes out, and how much it changes then. */
    publishAt: time(),
    grade: text({ enum: grades }),
    /** Why it did not come out when it was due. */
    blocked: text({ mode: 'json' }).$type<Text>(),
    /** Why it was archived. */
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.locale] }),
    index('standings_stage').on(table.stage, table.at),
    index('standings_due')
      .on(table.publishAt)
      .where(sql`stage = 'scheduled' and blocked is null`),
  ],
);

/** What becomes of a review: the text is approved, sent back, or it is no more asked for. */
export const outcomes = ['approved', 'returned', 'cancelled'] as const;

/** Reviews that were asked for, each of one version of a text. */
export const reviewRequests = sqliteTable(
  'review_requests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: itsArticle(),
    locale: text({ enum: locales }).notNull(),
    version: integer().notNull(),
    askedBy: text()
      .notNull()
      .references(() => users.id),
    askedAt: createdAt(),
    /** Of whom; of anybody who may, where it is nobody's. */
    reviewer: text().references(() => users.id),
    /** What whoever asks says to it. */
    words: text().$type<Clean>(),
    outcome: text({ enum: outcomes }),
    answeredBy: text().references(() => users.id),
    answeredAt: time(),
    /** Why it was sent back. */
    answer: text().$type<Clean>(),
  },
  (table) => [
    uniqueIndex('review_requests_open')
      .on(table.slug, table.locale)
      .where(sql`outcome is null`),
    index('review_requests_text').on(table.slug, table.locale, table.id),
  ],
);

/** What can be done about what is said of a passage. */
export const commenting = ['begun', 'answered', 'resolved', 'reopened', 'taken', 'left'] as const;

/** What is said of a passage, as a thread: found by the words that it is about. */
export const threads = sqliteTable(
  'threads',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: itsArticle(),
    locale: text({ enum: locales }).notNull(),
    /** Where the words stood when it was begun, as `ground/sections.ts` names passages. */
    passage: text().notNull(),
    quote: text().$type<Clean>().notNull(),
    resolvedBy: text().references(() => users.id),
    resolvedAt: time(),
  },
  (table) => [index('threads_text').on(table.slug, table.locale, table.id)],
);

/** What was said in a thread, the first of it included. */
export const comments = sqliteTable(
  'comments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    thread: integer()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    by: text()
      .notNull()
      .references(() => users.id),
    at: createdAt(),
    body: text().$type<Clean>().notNull(),
    /** Words that should stand there instead, and what became of that. */
    suggestion: text().$type<Clean>(),
    taken: integer({ mode: 'boolean' }),
    decidedBy: text().references(() => users.id),
  },
  (table) => [index('comments_thread').on(table.thread, table.id)],
);

/**
 * Why one of the staff is told of an article: they are asked to review it, theirs was approved or sent back, what they planned comes out no
 * more or did not come out, or somebody spoke of what they wrote.
 */
export const articleReasons = [
  'review',
  'approved',
  'returned',
  'unscheduled',
  'blocked',
  'commented',
] as const;

/** What the studio tells people, each once of an event. */
export const articleNotifications = sqliteTable(
  'article_notifications',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    person: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    slug: itsArticle(),
    locale: text({ enum: locales }).notNull(),
    event: integer()
      .notNull()
      .references(() => events.id),
    reason: text({ enum: articleReasons }).notNull(),
    /** Who did it; nobody, where the time had come. */
    actor: text().references(() => users.id),
    at: createdAt(),
    readAt: time(),
  },
  (table) => [
    uniqueIndex('article_notifications_event').on(table.event, table.person),
    index('article_notifications_unread')
      .on(table.person, table.slug)
      .where(sql`read_at is null`),
  ],
);
