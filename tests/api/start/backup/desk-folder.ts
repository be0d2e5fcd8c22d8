import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../../api/db/client.ts';
import { openDatabase } from '../../../../api/db/client.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { record } from '../../../../api/events/log.ts';
import { newDatabase } from '../../database.ts';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hulool-backup-'));

/** Where a desk lives, as its settings say. */
export const settingsOf = (folder: string) => ({
  DATABASE_URL: `file:${join(folder, 'hulool.db')}`,
  DATA_DIR: folder,
});

/** A desk that nobody serves, with a secret and so many events in its log. */
export async function stoppedDesk({ events = 1, secret = 'a secret of more than 32 characters' } = {}) {
  const folder = newFolder();
  await newDatabase(folder);
  writeFileSync(join(folder, 'secret'), secret, { mode: 0o600 });
  for (let event = 0; event < events; event++)
    await change(folder, (db) => record(db, { kind: 'incident.updated', data: { incident: 1 } }));
  return { folder, ...settingsOf(folder) };
}

/** Changes the database of a desk that nobody serves: on a copy, as SQLite lets go of a file only with its process. */
export async function change(folder: string, work: (db: Database) => Promise<unknown>): Promise<void> {
  const copy = newFolder();
  copyFileSync(join(folder, 'hulool.db'), join(copy, 'hulool.db'));
  const { db, close } = await openDatabase(settingsOf(copy).DATABASE_URL);
  await work(db);
  await close();
  copyFileSync(join(copy, 'hulool.db'), join(folder, 'hulool.db'));
}

/** The numbers of the tickets in a database. */
export async function ticketsIn(folder: string): Promise<Set<number>> {
  const { db, close } = await openDatabase(settingsOf(folder).DATABASE_URL);
  const rows = await db.select({ number: tickets.number }).from(tickets);
  await close();
  return new Set(rows.map(({ number }) => number));
}
