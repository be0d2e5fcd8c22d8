import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '../../ground/locale.ts';
import { staffRoles } from '../../ground/roles.ts';
import { createdAt, time } from './columns.ts';

const roles = ['customer', ...staffRoles] as const;

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
