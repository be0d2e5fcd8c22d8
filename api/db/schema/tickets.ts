import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { blob, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { locales } from '../../ground/locale.ts';
import type { Refusal } from '../../ground/refusals.ts';
import { articles } from './articles.ts';
import { clockColumns } from './clocks.ts';
import { createdAt, list, time } from './columns.ts';
import { ofFew } from './few.ts';
import { incidents } from './incidents.ts';
import { users } from './people.ts';
import { teams } from './teams.ts';

export const statuses = ['new', 'open', 'waiting', 'solved'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
/** Among which lists a ticket stands: as its status says, unless it is spam. */
export const standings = [...statuses, 'spam'] as const;
/** How a ticket came: from our form, or written down by an agent for somebody. */
export const channels = ['form', 'agent'] as const;

export type Removed = { kind: string; count: number }[];

/** So far apart stand the priorities in the order of a list; no number of a ticket is larger. */
const apart = 1_000_000_000;

/** Urgent first, then whoever has waited longest; what is solved the other way round, newest first. */
const inOrder = sql.raw(`case when status = 'solved' then -number
  else number + ${apart} * case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end end`);

type Narrowing = Record<'priority' | 'locale' | 'problemType' | 'assignee', SQLiteColumn>;
const narrowing = ({ priority, locale, problemType, assignee }: Narrowing) =>
  [priority, locale, problemType, assignee] as const;

const asItStands = sql.raw(`case when spam_at is null then status else 'spam' end`);

export const tickets = sqliteTable(
  'tickets',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    subject: text().$type<Clean>().notNull(),
    email: text().notNull(),
    name: text().$type<Clean>(),
    reference: text().$type<Clean>(),
    /** The customer's language: of suggestions, of mails, of the desk's quick fixes. */
    locale: text({ enum: locales }).notNull(),
    problemType: text(),
    status: text({ enum: statuses }).notNull().default('new'),
    priority: text({ enum: priorities }).notNull().default('normal'),
    assignee: text().references(() => users.id),
    /** Who shares it among them. */
    team: integer().references(() => teams.id),
    /** The incident that it waits for; when that ends, the customer is told. */
    incident: integer().references(() => incidents.id),
    /** What was taken out before storing: kinds and counts, never values. */
    removed: text({ mode: 'json' }).$type<Removed>().notNull().default([]),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    solvedAt: time(),
    channel: text({ enum: channels }).notNull().default('form'),
    /** Since when it is nobody's problem: it stands in no list but that of the spam. */
    spamAt: time(),
    /** The priority that it was filed or given; null where that is its priority: a clock that runs out raises it for the lists, and promises nothing new. */
    promisedAs: text({ enum: priorities }),
    ...clockColumns(),
    /** How somebody is reached who called us. */
    phone: text().$type<Clean>(),
    /** When its silent customer was reminded; what happened since makes them remind again. */
    remindedAt: time(),
    /** The ticket that its talk goes on in: it is closed. */
    mergedInto: integer().references((): AnySQLiteColumn => tickets.number),
    /** The ticket that it was split off, or that was closed when its customer wrote again. */
    cameFrom: integer().references((): AnySQLiteColumn => tickets.number),
    /** The day (2026-11-30) on which an agent wants it before them again, what for, and who. */
    followUpOn: text(),
    followUpNote: text().$type<Clean>(),
    followUpBy: text().references(() => users.id),
    /** Where it stands in the lists of the desk. */
    place: integer().notNull().generatedAlwaysAs(inOrder, { mode: 'virtual' }),
    standing: text({ enum: standings }).notNull().generatedAlwaysAs(asItStands, { mode: 'virtual' }),
  },
  (table) => [
    // What else a list is narrowed by stands in them too: what does not fit is passed by without reading its row.
    index('tickets_queue').on(table.standing, table.place, ...narrowing(table)),
    index('tickets_filed').on(table.standing, table.number, ...narrowing(table)),
    index('tickets_changed').on(table.standing, table.updatedAt, table.number, ...narrowing(table)),
    index('tickets_assignee').on(
      table.assignee,
      table.standing,
      table.place,
      table.priority,
      table.locale,
      table.problemType,
    ),
    index('tickets_type').on(
      table.problemType,
      table.standing,
      table.place,
      table.priority,
      table.locale,
      table.assignee,
    ),
    index('tickets_email').on(table.email, table.standing),
    index('tickets_incident').on(table.incident),
    ...ofFew(table),
    // By when: what is solved or waits for the customer is in none of them.
    index('tickets_due')
      .on(table.dueAt, ...narrowing(table))
      .where(sql`${table.dueAt} is not null`),
    index('tickets_assignee_due')
      .on(table.assignee, table.dueAt, table.priority, table.locale, table.problemType)
      .where(sql`${table.dueAt} is not null`),
    index('tickets_alarm')
      .on(table.alarmAt)
      .where(sql`${table.alarmAt} is not null`),
    index('tickets_timed')
      .on(table.timedBy)
      .where(sql`${table.status} <> 'solved'`),
  ],
);

/** In `ticketCounts`: whichever it is. */
export const any = '*';

/**
 * How many tickets stand where, for every way in which a list may be narrowed, kept by triggers (`migrations/0016_desk_lists.sql`) in the
 * transaction that moves a ticket, whoever moves it: nobody counts a million rows to show a number. Each ticket counts in eight rows: with
 * its type, language and priority, and with `any` in place of each. Empty is nobody as `assignee`, and no type.
 */
export const ticketCounts = sqliteTable(
  'ticket_counts',
  {
    /** Where they stand: spam counts by itself. */
    status: text({ enum: standings }).notNull(),
    problemType: text().notNull(),
    locale: text().notNull(),
    priority: text().notNull(),
    assignee: text().notNull(),
    tickets: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.status, table.problemType, table.locale, table.priority, table.assignee] }),
  ],
);

/** Secret links to a ticket: the SHA-256 of 128 random bits. One ticket may have several. */
export const ticketLinks = sqliteTable(
  'ticket_links',
  {
    hash: text().primaryKey(),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [index('ticket_links_ticket').on(table.ticket)],
);

/** A text as it was typed, or with the marks of `models/tickets/markdown.ts`. */
export const formats = ['plain', 'markdown'] as const;

export const messages = sqliteTable(
  'messages',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    /** A note is for the staff and never reaches the customer. */
    kind: text({ enum: ['reply', 'note'] }).notNull(),
    author: text({ enum: ['customer', 'agent'] }).notNull(),
    /** The agent; or, of what stands with the customer's words, somebody else of their organisation. */
    authorId: text().references(() => users.id),
    body: text().$type<Clean>().notNull(),
    /** How it is shown; what was written before there were marks keeps its look. */
    format: text({ enum: formats }).notNull().default('plain'),
    locale: text({ enum: locales }).notNull(),
    removed: text({ mode: 'json' }).$type<Removed>().notNull().default([]),
    /** Files that came with it and were not taken: their names, and why. */
    refused: text({ mode: 'json' }).$type<Refusal[]>().notNull().default([]),
    /** The ticket that it was written in, where that is another. */
    origin: integer(),
    createdAt: createdAt(),
  },
  (table) => [index('messages_ticket').on(table.ticket)],
);

/** Files live in the database, so that any replica can serve them. Images are re-encoded on the way in. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    message: integer()
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('attachments_message').on(table.message)],
);

/** What the model saw in a ticket: intents with their confidence and the words that counted. */
export const tags = sqliteTable(
  'tags',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    intent: text().notNull(),
    problemType: text().notNull(),
    confidence: real().notNull(),
    because: list(),
  },
  (table) => [
    index('tags_ticket').on(table.ticket),
    // Tickets like one, the newest first.
    index('tags_intent').on(table.intent, table.ticket),
  ],
);

/** Articles linked to a ticket when it was filed, best first. */
export const suggestions = sqliteTable(
  'suggestions',
  {
    ticket: integer()
      .notNull()
      .references(() => tickets.number, { onDelete: 'cascade' }),
    slug: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    position: integer().notNull(),
    /** When the customer opened it, an agent put it into a reply, and the customer said that this solved it. */
    openedAt: time(),
    insertedAt: time(),
    solvedAt: time(),
    /** Which customer said so: many tickets of one count once. Nothing where an agent did. */
    solvedBy: text(),
  },
  (table) => [
    primaryKey({ columns: [table.ticket, table.slug] }),
    // All that became of it, so that no row is read for what is counted.
    index('suggestions_article').on(table.slug, table.insertedAt, table.solvedAt, table.openedAt),
    index('suggestions_opened')
      .on(table.openedAt, table.slug, table.solvedAt)
      .where(sql`opened_at is not null`),
  ],
);
