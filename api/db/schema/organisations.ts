import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Clean } from '../../privacy/redact.ts';
import { createdAt } from './columns.ts';

/** Companies whose people write to us, each under the one name by which it writes itself. */
export const organisations = sqliteTable('organisations', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().$type<Clean>().notNull(),
  createdAt: createdAt(),
});

const organisation = () =>
  integer()
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' });

/** Mail domains that are an organisation's alone: whoever proves an address there by the link of a mail is one of its people. */
export const organisationDomains = sqliteTable(
  'organisation_domains',
  {
    domain: text().primaryKey(),
    organisation: organisation(),
  },
  (table) => [index('organisation_domains_organisation').on(table.organisation)],
);

/** Its people, each by a whole address, which is of one organisation at most. Whose tickets an organisation's are is asked of this table each time: who leaves has left at once. */
export const organisationMembers = sqliteTable(
  'organisation_members',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    organisation: organisation(),
    email: text().notNull().unique(),
    name: text().$type<Clean>(),
    /** Whether they see the tickets of all its people; only an administrator says so. */
    seesAll: integer({ mode: 'boolean' }).notNull().default(false),
    /** The domain by which they joined, and with which they leave; null where an administrator named them. */
    domain: text().references(() => organisationDomains.domain, { onDelete: 'cascade' }),
    joinedAt: createdAt(),
  },
  (table) => [
    index('organisation_members_organisation').on(table.organisation),
    index('organisation_members_domain').on(table.domain),
  ],
);

/** Addresses that were taken out of an organisation: its domains bring them back no more. */
export const formerMembers = sqliteTable(
  'former_members',
  {
    organisation: organisation(),
    email: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.email] })],
);
