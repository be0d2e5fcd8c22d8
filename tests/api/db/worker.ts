import { writeSync } from 'node:fs';
import Database from 'libsql';
import { openDatabase } from '../../../api/db/client.ts';
import { fileWithMessage } from './rows.ts';

/** Another process on the same database file, until it is killed: `node worker.ts hold|write PATH`. */

const [job, path = ''] = process.argv.slice(2);
if (job === 'hold') holdInBursts();
else await writeAndTell();

/** Takes the write lock for some tens of milliseconds, again and again, and says so each time. */
function holdInBursts(): void {
  const database = new Database(path, { timeout: 5_000 });
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    database.exec('BEGIN IMMEDIATE');
    writeSync(1, 'held\n');
    Atomics.wait(never, 0, 0, 20 + Math.random() * 80);
    database.exec('COMMIT');
    Atomics.wait(never, 0, 0, Math.random() * 20);
  }
}

/** Three callers file tickets without end; a ticket's number is told once the database has acknowledged it. */
async function writeAndTell(): Promise<void> {
  const { db } = await openDatabase(`file:${path}`);
  const caller = async () => {
    for (;;) writeSync(1, `${await fileWithMessage(db, 'before the kill')}\n`);
  };
  await Promise.all([caller(), caller(), caller()]);
}
