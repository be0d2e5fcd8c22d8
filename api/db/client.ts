import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Client, ResultSet } from '@libsql/client';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { drizzle } from 'drizzle-orm/libsql';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { databaseFile } from './database-file.ts';
import { foldOnce, keepFolded } from './fold.ts';
import { bringUpToDate } from './migrate.ts';
import { safeClient } from './safe-client.ts';
import { serverClient } from './server-client.ts';

export type Database = LibSQLDatabase;

/** What the database and a transaction can both do: models take this, so that they work in either. */
export type Queries = BaseSQLiteDatabase<'async', ResultSet>;

/**
 * Opens a database and brings its tables up to date. `file:…` is created with its folder; any
 * other URL (`libsql:`, `http:`, `https:`) is a server's.
 * @throws Error when it cannot be opened or migrated.
 */
export async function openDatabase(url: string, options: Access = {}): Promise<Opened> {
  const opened = await openAsItIs(url, options);
  await bringUpToDate(opened.db);
  return opened;
}

type Access = { authToken?: string | undefined };
type Opened = { db: Database; close: () => Promise<void> };

/** The same with the tables as they are, to look at. */
export async function openAsItIs(url: string, options: Access = {}): Promise<Opened> {
  const isFile = url.startsWith('file:');
  const client = isFile ? await openFile(url) : serverClient(url, options.authToken);
  const db = drizzle(client, { casing: 'snake_case' });
  const folding = isFile ? keepFolded(client) : undefined;
  return {
    db,
    async close() {
      clearInterval(folding);
      client.close();
      if (isFile) await foldOnce(url);
    },
  };
}

async function openFile(url: string): Promise<Client> {
  await mkdir(dirname(databaseFile(url)), { recursive: true });
  return safeClient(url);
}
