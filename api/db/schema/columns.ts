import { integer, text } from 'drizzle-orm/sqlite-core';

/*
 * What every table's columns are made of. Times are Unix milliseconds read as Date; `locale` is the language of a text and so its
 * direction. Texts that people send are stored redacted (`api/privacy`), never as they came.
 */

export const createdAt = () =>
  integer({ mode: 'timestamp_ms' })
    .notNull()
    .$defaultFn(() => new Date());

export const time = () => integer({ mode: 'timestamp_ms' });

export const list = () => text({ mode: 'json' }).$type<string[]>().notNull().default([]);

export const bothLanguages = () => text({ mode: 'json' }).$type<{ ar: string; en: string }>().notNull();
