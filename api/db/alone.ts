import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';

/** Whoever is at work says so again and again; when its process dies, another goes on after so many ms. */
const lease = 15_000;
const pause = 100;
/** A server that is busy with what somebody prepares may be silent for so long. */
const silence = 60_000;

/**
 * Does what one process at a time may do before a database can be used, such as making its tables: where several start together, the
 * others wait. It keeps its own table, as there may be no other yet.
 */
export async function alone<T>(db: LibSQLDatabase, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const hold = async (): Promise<boolean> => {
    const now = Date.now();
    const held =
      await db.all(sql`insert into __starts (name, holder, until) values ('start', ${holder}, ${now + lease})
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where holder = excluded.holder or until < ${now} returning holder`);
    return held.length > 0;
  };
  await db.run(
    sql`create table if not exists __starts (name text primary key, holder text not null, until integer not null)`,
  );
  for (let heard = Date.now(); ; await setTimeout(pause)) {
    try {
      if (await hold()) break;
      heard = Date.now();
    } catch (error) {
      if (Date.now() - heard > silence) throw error;
    }
  }
  const renewing = setInterval(() => void hold().catch(() => {}), lease / 5);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await db.run(sql`delete from __starts where holder = ${holder}`);
  }
}
