import type { Client } from '@libsql/client';
import { createClient } from '@libsql/client';

/**
 * Takes what the log beside a database file holds into the file and empties the log, so that the file alone is the whole database.
 * Where somebody else is still reading, what they read stays in the log until the next time.
 */
const fold = 'PRAGMA wal_checkpoint(TRUNCATE)';
const every = 30_000;
/** How long the last one may wait for whoever reads, in ms. */
const patience = 1000;

/** Folds the log in again and again. SQLite itself keeps it to a few MB between two times. */
export const keepFolded = (client: Client): NodeJS.Timeout =>
  // A disk without room says so to whoever writes; the log waits.
  setInterval(() => void client.execute(fold).catch(() => undefined), every).unref();

/** Folds it in after the database was closed. Without room for it nothing is lost: the log is read at the next start. */
export async function foldOnce(url: string): Promise<void> {
  try {
    const client = createClient({ url, concurrency: 1, timeout: patience });
    try {
      await client.execute(fold);
    } finally {
      client.close();
    }
  } catch {
    // As said above.
  }
}
