import { sql } from 'drizzle-orm';
import {
  blob,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { locales } from '../ground/locale.ts';
import type { Refusal } from '../ground/refusals.ts';
import type { Text } from '../ground/texts.ts';

/**
 * Every table. Times are Unix milliseconds read as Date; `locale` is the language of a text and so its direction.
 * Texts that people send are stored redacted (`api/privacy`), never as they came.
 */

export const roles = ['customer', 'agent', 'editor', 'admin'] as const;
export const staffRoles = ['agent', 'editor', 'admin'] as const;
export const statuses = ['new', 'open', 'waiting', 'solved'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const audiences = ['consumer', 'merchant'] as const;
/** How bad an incident is and how far its handling, in the words of Statuspage, so that others' programs understand ours. */
export const impacts = ['minor', 'major', 'critical'] as const;
export const incidentStatuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

const createdAt = () =>
  integer({ mode: 'timestamp_ms' })
    .notNull()
    .$defaultFn(() => new Date());
const time = () => integer({ mode: 'timestamp_ms' });
const list = () => text({ mode: 'json' }).$type<string[]>().notNull().default([]);
const bothLanguages = () => text({ mode: 'json' }).$type<{ ar: string; en: string }>().notNull();

// People: better-auth's four tables, named as it expects them.

export const users = sqliteTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  role: text({ enum: roles }).notNull().default('customer'),
  locale: text({ enum: locales }).notNull().default('ar'),
  /** Set when an administrator removed the person; what they wrote keeps their name. */
  removedAt: time(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
});

export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: time(),
    refreshTokenExpiresAt: time(),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('accounts_user').on(table.userId)],
);

export const verifications = sqliteTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

/** What addresses are hashed with where people are counted: one a month, and none older than the last. */
export const salts = sqliteTable('salts', { period: integer().primaryKey(), salt: text().notNull() });

/** From where accounts were entered: hashes of account and address or device, so that guessing elsewhere shuts nobody out. */
export const places = sqliteTable('places', { hash: text().primaryKey(), at: createdAt() });

/** Open invitations to join the staff. Without an address, whoever holds the link may say which is theirs. */
export const invitations = sqliteTable('invitations', {
  id: integer().primaryKey({ autoIncrement: true }),
  tokenHash: text().notNull().unique(),
  email: text(),
  role: text({ enum: staffRoles }).notNull(),
  locale: text({ enum: locales }).notNull().default('ar'),
  invitedBy: text().references(() => users.id),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  acceptedAt: time(),
  createdAt: createdAt(),
});

// Articles

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
    facts: text({ mode: 'json' })
      .$type<{ about: { en: string; ar: string }; checkedOn: string; source: string }[]>()
      .notNull()
      .default([]),
    /** The day the facts were last checked, YYYY-MM-DD. */
    checkedOn: text().notNull(),
    /** Helpful votes less unhelpful ones: the order of lists. */
    helpful: integer().notNull().default(0),
    /** Whether readers see it in any language; follows from its translations (`models/articles/shown.ts`). */
    shown: integer({ mode: 'boolean' }).notNull().default(false),
    /** What all this was when it last came from a file: whatever differs was edited here. */
    importedHash: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  // Each list of readers is a stretch of one of these, in its order.
  ({ shown, audience, problemType, slug }) => [
    index('articles_shown').on(shown, sql`helpful desc`, slug),
    index('articles_audience').on(shown, audience, sql`helpful desc`, slug),
    index('articles_type').on(shown, problemType, sql`helpful desc`, slug),
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
    reason: text(),
    /** Whose it is, as far as one vote has to be told from another: see `models/voices.ts`. */
    voice: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('feedback_article').on(table.slug, table.locale),
    uniqueIndex('feedback_voice').on(table.voice),
  ],
);

// Incidents

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
    text: bothLanguages(),
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

// Tickets

export type Removed = { kind: string; count: number }[];

export const tickets = sqliteTable(
  'tickets',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    subject: text().notNull(),
    email: text().notNull(),
    name: text(),
    reference: text(),
    /** The customer's language: of suggestions, of mails, of the desk's quick fixes. */
    locale: text({ enum: locales }).notNull(),
    problemType: text(),
    status: text({ enum: statuses }).notNull().default('new'),
    priority: text({ enum: priorities }).notNull().default('normal'),
    assignee: text().references(() => users.id),
    /** The incident that it waits for; when that ends, the customer is told. */
    incident: integer().references(() => incidents.id),
    /** What was taken out before storing: kinds and counts, never values. */
    removed: text({ mode: 'json' }).$type<Removed>().notNull().default([]),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    solvedAt: time(),
  },
  (table) => [
    index('tickets_queue').on(table.status, table.number),
    index('tickets_assignee').on(table.assignee, table.status, table.number),
    index('tickets_email').on(table.email),
    index('tickets_incident').on(table.incident),
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
    authorId: text().references(() => users.id),
    body: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    removed: text({ mode: 'json' }).$type<Removed>().notNull().default([]),
    /** Files that came with it and were not taken: their names, and why. */
    refused: text({ mode: 'json' }).$type<Refusal[]>().notNull().default([]),
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
  (table) => [index('tags_ticket').on(table.ticket)],
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
    index('suggestions_article').on(table.slug),
  ],
);

/** What was searched for, without the secrets in it and without who asked. */
export const searches = sqliteTable(
  'searches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Names the search to the page that shows its results; nobody can guess another's. */
    key: text().notNull().unique(),
    q: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    results: integer().notNull(),
    /** The articles that were answered first: only one of these can have been opened. */
    answers: list(),
    /** Whose it is, as far as people have to be counted. */
    voice: text(),
    /** The first article that was opened from the results. */
    opened: text(),
    /** Whether a ticket was filed from the results. */
    filedTicket: integer({ mode: 'boolean' }).notNull().default(false),
    at: createdAt(),
  },
  (table) => [index('searches_at').on(table.at)],
);

/** Models that learned from corrections, each a whole file; the newest that is active is used, else the one of the repository. */
export const models = sqliteTable('models', {
  id: integer().primaryKey({ autoIncrement: true }),
  bytes: blob({ mode: 'buffer' }).notNull(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  /** How many corrections it had seen. */
  corrections: integer().notNull(),
  createdAt: createdAt(),
});

/** How far readers get in a guide: each step counted by day, without who it was. */
export const guideSteps = sqliteTable(
  'guide_steps',
  {
    guide: text().notNull(),
    version: integer().notNull(),
    step: text().notNull(),
    /** YYYY-MM-DD. */
    day: text().notNull(),
    reached: integer().notNull().default(0),
    /** How often the step after it was reached by an answer from it. */
    answered: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.guide, table.version, table.step, table.day] })],
);

// What happened, and what has to follow

/** What was made of what was sent under a form's key: sent again, it is known by the digest of key and words together. */
export const sendings = sqliteTable(
  'sendings',
  {
    digest: text().primaryKey(),
    made: text().notNull(),
    at: createdAt(),
  },
  (table) => [index('sendings_at').on(table.at)],
);

/** Work that one process at a time may do, and until when it is whose. */
export const leases = sqliteTable('leases', {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: integer({ mode: 'timestamp_ms' }).notNull(),
});

/** The log that screens show, streams send and every process follows. Ids grow in the order of commits. */
export const events = sqliteTable(
  'events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    ticket: integer(),
    slug: text(),
    actor: text().references(() => users.id),
    data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
    at: createdAt(),
  },
  (table) => [index('events_ticket').on(table.ticket), index('events_article').on(table.slug)],
);

/** How far each subscriber has come in the log: the id of the last event that it has done, or put off. */
export const subscribers = sqliteTable('subscribers', {
  name: text().primaryKey(),
  cursor: integer().notNull(),
});

/** Events that a subscriber could not do at once, until they are done. With `failedAt` it has given up; without tries it waits for one before it. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    subscriber: text().notNull(),
    event: integer()
      .notNull()
      .references(() => events.id),
    /** That of the event: what happens to one ticket is done in order. */
    ticket: integer(),
    attempts: integer().notNull().default(0),
    dueAt: createdAt(),
    /** Why the last try failed. */
    error: text(),
    failedAt: time(),
  },
  (table) => [
    uniqueIndex('deliveries_event').on(table.subscriber, table.event),
    index('deliveries_due').on(table.subscriber, table.failedAt, table.dueAt),
    index('deliveries_ticket').on(table.subscriber, table.ticket, table.event),
    index('deliveries_failed').on(table.failedAt, table.id),
  ],
);

/** Every mail that went out, or was written as a file where no SMTP server is set. */
export const mails = sqliteTable(
  'mails',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What it tells of. */
    event: integer().references(() => events.id),
    kind: text().notNull(),
    to: text().notNull(),
    subject: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    messageId: text().notNull(),
    /** Name of the .eml file, when it was written rather than sent. */
    file: text(),
    sentAt: createdAt(),
  },
  (table) => [uniqueIndex('mails_event').on(table.event, table.kind), index('mails_to').on(table.to)],
);
