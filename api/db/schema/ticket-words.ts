import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * What is found of tickets by their words stands in `ticket_words`, a table of FTS5 that drizzle does not know
 * (`migrations/0022_ticket_words.sql`). Words are folded by our own code, so triggers only note, in the transaction that changes a
 * ticket, whose words are no longer as they stand there; `models/tickets/found/` makes them so.
 */

/** Tickets that changed since their words were read. */
export const staleWords = sqliteTable('stale_words', { ticket: integer().primaryKey() });

/** Below which number tickets wait to be read for the first time: those that were filed before there were words. Without a row all are read. */
export const unreadWords = sqliteTable('unread_words', { below: integer().primaryKey() });

/** Every word that some ticket is or was found by: what somebody has begun to type is one of these. Numbers stand for themselves and are not among them. */
export const knownWords = sqliteTable('known_words', { word: text().primaryKey() });
