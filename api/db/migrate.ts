import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { root } from '../ground/root.ts';
import { alone } from './alone.ts';

const files = { migrationsFolder: join(root, 'api/db/migrations') };

/** Brings the tables up to date: one process does, where several start together. Where they are, nothing is written. */
export async function bringUpToDate(db: LibSQLDatabase): Promise<void> {
  if (await isUpToDate(db)) return;
  await alone(db, () => migrate(db, files));
}

/** The moment of the last migration that we know, in ms: a database of a later one was opened by a newer version. */
export const newestSchema = (): number =>
  Math.max(...readMigrationFiles(files).map(({ folderMillis }) => folderMillis));

const isUpToDate = async (db: LibSQLDatabase): Promise<boolean> => (await schemaOf(db)) >= newestSchema();

/** The moment of the last migration of a database, in ms; 0 before the first. */
export async function schemaOf(db: LibSQLDatabase): Promise<number> {
  const [known] = await db.all(sql`select 1 from sqlite_master where name = '__drizzle_migrations'`);
  if (known === undefined) return 0;
  const [last] = await db.all<{ at: number | null }>(
    sql`select max(created_at) as at from __drizzle_migrations`,
  );
  return Number(last?.at ?? 0);
}
