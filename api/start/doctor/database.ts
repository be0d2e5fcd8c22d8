import { existsSync } from 'node:fs';
import { max, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { openAsItIs } from '../../db/client.ts';
import { databaseFile } from '../../db/database-file.ts';
import { isDurable } from '../../db/durable.ts';
import { newestSchema, schemaOf } from '../../db/migrate.ts';
import { events } from '../../db/schema/events.ts';
import type { Config } from '../../ground/config.ts';
import { megabyte, stored } from '../../uploads/room.ts';
import type { Finding } from './finding.ts';
import { bare, saidBy, when } from './finding.ts';
import { lookAtSearch } from './search.ts';
import { lookAtWork } from './work.ts';

/** Clocks of two machines may differ by so many ms. */
const tolerance = 60_000;

/** What is wrong with the database, and with what it says of the desk. */
export async function lookAtDatabase(config: Config): Promise<Finding[]> {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = config;
  const isFile = url.startsWith('file:');
  if (isFile && !existsSync(databaseFile(url))) return when(true, 'no-database', databaseFile(url));
  try {
    const { db, close } = await openAsItIs(url, { authToken });
    return await lookInto(db, config).finally(close);
  } catch (error) {
    if (!isFile) return when(true, 'server-dead', bare(url));
    const said = saidBy(error);
    if (said.startsWith('SQLITE_CORRUPT')) return when(true, 'integrity', said);
    // Only of what is no database can it be said that a backup has to take its place.
    return when(true, said.startsWith('SQLITE_NOTADB') ? 'unreadable' : 'not-opened', said);
  }
}

async function lookInto(db: Database, config: Config): Promise<Finding[]> {
  const said = await integrityOf(db, config);
  // Nothing that a damaged database says can be believed.
  if (said !== 'ok') return when(true, 'integrity', said);
  const [schema, newest] = [await schemaOf(db), newestSchema()];
  const difference = `${dayOf(schema)} / ${dayOf(newest)}`;
  const tables = [
    ...when(schema < newest, 'schema-old', difference),
    ...when(schema > newest, 'schema-new', difference),
  ];
  if (tables.length > 0) return tables;
  return [
    ...(await lookAtRows(db, config)),
    ...(await lookAtClock(db)),
    ...(await lookAtWork(db)),
    ...(await lookAtSearch(db, config)),
  ];
}

/** What SQLite says after it has looked at every page; a server looks after its own, and would take longer than it may. */
async function integrityOf(db: Database, { DATABASE_URL }: Config): Promise<string> {
  if (!DATABASE_URL.startsWith('file:')) return 'ok';
  const found = await db.all<{ said: string }>(
    sql`select integrity_check as said from pragma_integrity_check(3)`,
  );
  return found.map(({ said }) => said).join('; ');
}

async function lookAtRows(db: Database, { DATABASE_URL, STORAGE_MB }: Config): Promise<Finding[]> {
  const lost = await db.all<{ table: string }>(
    sql`select distinct "table" from pragma_foreign_key_check limit 5`,
  );
  const held = Math.ceil((await stored(db)) / megabyte);
  const forgets = !DATABASE_URL.startsWith('file:') && !(await isDurable(db));
  return [
    ...when(lost.length > 0, 'references', lost.map(({ table }) => table).join(', ')),
    ...when(held >= STORAGE_MB, 'storage', held),
    ...when(forgets, 'server-forgets', bare(DATABASE_URL)),
  ];
}

/** What has happened is a witness: no clock may say that it is earlier than that. */
async function lookAtClock(db: Database): Promise<Finding[]> {
  const [last] = await db.select({ at: max(events.at) }).from(events);
  const now = new Date();
  const known = Math.max(last?.at?.getTime() ?? 0, newestSchema());
  return when(now.getTime() + tolerance < known, 'clock', now.toISOString());
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
