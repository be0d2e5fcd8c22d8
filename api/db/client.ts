import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client, ResultSet } from '@libsql/client';
import { createClient } from '@libsql/client';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { root } from '../ground/root.ts';
import { foldOnce, keepFolded } from './fold.ts';
import { safeClient } from './safe-client.ts';

export type Database = LibSQLDatabase;

/** What the database and a transaction can both do: models take this, so that they work in either. */
export type Queries = BaseSQLiteDatabase<'async', ResultSet>;

/**
 * Opens a database and brings its tables up to date. `file:…` is created with its folder and gets the safe client; any
 * other URL (`libsql:`, `http:`, `https:`) is a server's, which needs none of that.
 * @throws Error when it cannot be opened or migrated.
 */
export async function openDatabase(
  url: string,
  options: { authToken?: string | undefined } = {},
): Promise<{ db: Database; close: () => Promise<void> }> {
  const isFile = url.startsWith('file:');
  const client = isFile ? await openFile(url) : openServer(url, options.authToken);
  const db = drizzle(client, { casing: 'snake_case' });
  await migrate(db, { migrationsFolder: join(root, 'api/db/migrations') });
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

const openServer = (url: string, authToken: string | undefined): Client =>
  createClient({ url, ...(authToken && { authToken }) });

async function openFile(url: string): Promise<Client> {
  await mkdir(dirname(databaseFile(url)), { recursive: true });
  return safeClient(url);
}

/** Where `file:data/x.db` (beside us) or `file:///data/x.db` is. */
export const databaseFile = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
