import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq, isNull, sql } from 'drizzle-orm';
import { openDatabase } from '../../../api/db/client.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { startWorker } from './work.ts';

/**
 * Kills a process that files tickets, at random moments, round after round on one database file.
 * Answers with how many tickets it was told were stored, which of them are missing, how many came without their message,
 * and what SQLite says of the file.
 */
export async function killRounds(rounds: number) {
  const path = join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db');
  const told: number[] = [];
  for (let round = 0; round < rounds; round++) told.push(...(await killOnce(path)));

  const { db, close } = await openDatabase(`file:${path}`);
  const stored = new Set(
    (await db.select({ number: tickets.number }).from(tickets)).map((row) => row.number),
  );
  const [halves] = await db
    .select({ count: count() })
    .from(tickets)
    .leftJoin(messages, eq(messages.ticket, tickets.number))
    .where(isNull(messages.id));
  const verdict = await db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`);
  await close();
  return {
    acknowledged: told.length,
    missing: told.filter((number) => !stored.has(number)),
    halves: halves?.count,
    integrity: verdict.map((row) => row.integrity_check),
  };
}

/** One life: killed after a random number of acknowledged tickets, wherever in the next one it then is. */
async function killOnce(path: string): Promise<number[]> {
  const worker = startWorker('write', path);
  const told: number[] = [];
  const enough = 1 + Math.floor(Math.random() * 60);
  for await (const line of worker.lines) {
    told.push(Number(line));
    if (told.length === enough) void worker.kill();
  }
  await worker.kill();
  return told;
}

if (import.meta.main)
  process.stdout.write(`${JSON.stringify(await killRounds(Number(process.argv[2] ?? 200)))}\n`);
