import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { DrizzleQueryError, eq, sql } from 'drizzle-orm';
import Locker from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../api/db/client.ts';
import { DatabaseBusy } from '../../../api/db/connection.ts';
import { safeClient } from '../../../api/db/safe-client.ts';
import { users } from '../../../api/db/schema/people.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { clean } from '../clean.ts';
import { killRounds } from './kills.ts';
import { fileOne, fileWithMessage, insertTicket } from './rows.ts';
import { startWorker } from './work.ts';

async function open() {
  const path = join(mkdtempSync(join(tmpdir(), 'hulool-')), 'new', 'hulool.db');
  const { db, close } = await openDatabase(`file:${path}`);
  onTestFinished(close);
  return { db, path };
}

/** Somebody else's connection that holds the write lock until it is told to let go. */
function lock(path: string): () => void {
  const locker = new Locker(path);
  locker.exec('BEGIN IMMEDIATE');
  return () => {
    locker.exec('COMMIT');
    locker.close();
  };
}

/** Lets what was begun run until it waits for something: on a busy machine a lock is asked for some turns later. */
async function begun(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await setImmediate();
}

test('what is acknowledged while another process keeps taking the lock is stored, once, and nothing stands still', async () => {
  const { db, path } = await open();
  const holder = startWorker('hold', path);
  onTestFinished(() => holder.kill());
  let bursts = 0;
  holder.lines.on('line', () => bursts++);
  await new Promise((resolve) => holder.lines.once('line', resolve));

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const acknowledged: number[] = [];
  let turns = 0;
  const caller = async (who: number) => {
    for (let turn = turns; turn < turns + 6; turn++) {
      const subject = `${who}/${turn}`;
      if (who % 3 === 0) acknowledged.push(await fileWithMessage(db, subject));
      else if (who % 3 === 1) acknowledged.push(await fileOne(db, subject));
      else
        for (const [row] of await db.batch([
          insertTicket(db, `${subject}a`),
          insertTicket(db, `${subject}b`),
        ]))
          acknowledged.push(row?.number ?? NaN);
    }
  };
  // On a slow machine the other process gets its turn less often: they go on until it has had four.
  for (; turns < 6 || bursts < 4; turns += 6)
    await Promise.all(Array.from({ length: 30 }, (_, who) => caller(who)));
  delay.disable();

  const stored = await db.select({ number: tickets.number, subject: tickets.subject }).from(tickets);
  expect(acknowledged).toHaveLength(turns * 40);
  expect(stored.map(({ number }) => number).sort()).toEqual(acknowledged.sort());
  expect(new Set(stored.map(({ subject }) => subject)).size).toBe(turns * 40);
  expect(await db.$count(messages)).toBe(turns * 10);
  // SQLite itself would wait for seconds; on a busy machine a turn may take a part of one.
  expect(delay.max / 1e6).toBeLessThan(1000);
});

test(
  'twenty kills at random moments lose no acknowledged ticket, halve none and harm no file',
  { timeout: 400_000 },
  async () => {
    const { acknowledged, ...rest } = await killRounds(20);
    expect(acknowledged).toBeGreaterThanOrEqual(20);
    expect(rest).toEqual({ missing: [], halves: 0, integrity: ['ok'] });
  },
);

test('readers are answered while a transaction is open, and see it when it is committed', async () => {
  const { db } = await open();
  await db.transaction(async (tx) => {
    const number = await fileOne(tx, 'not yet');
    const seen = () => db.select().from(tickets).where(eq(tickets.number, number));
    expect(await seen()).toEqual([]);
  });
  expect(await db.select().from(tickets)).toMatchObject([{ subject: 'not yet' }]);
});

test('a transaction that throws leaves nothing, and the next one has its turn', async () => {
  const { db } = await open();
  const failing = db.transaction(async (tx) => {
    await fileOne(tx, 'never');
    throw new Error('changed my mind');
  });
  const next = fileWithMessage(db, 'after');
  await expect(failing).rejects.toThrow('changed my mind');
  await next;
  expect(await db.select().from(tickets)).toMatchObject([{ subject: 'after' }]);
});

test('a row that is refused takes no other with it', async () => {
  const { db } = await open();
  const orphan = { ticket: 1, kind: 'reply', author: 'customer', body: clean('-'), locale: 'en' } as const;
  await expect(db.insert(messages).values(orphan)).rejects.toThrow();
  await expect(
    db.transaction(async (tx) => {
      await fileOne(tx, 'never');
      await tx.insert(messages).values(orphan);
    }),
  ).rejects.toThrow();
  await fileOne(db, 'kept');
  expect(await db.select().from(tickets)).toMatchObject([{ subject: 'kept' }]);
});

test('a write waits for a lock held elsewhere, and reading goes on meanwhile', async () => {
  const { db, path } = await open();
  const release = lock(path);
  const writing = fileWithMessage(db, 'patient');
  await begun();
  expect(await db.select().from(users)).toEqual([]);
  expect(await db.select().from(tickets)).toEqual([]);
  release();
  const number = await writing;
  expect(await db.select().from(tickets)).toMatchObject([{ number }]);
});

test('writers give up together after ten seconds, and what is written next is kept', async () => {
  const { db, path } = await open();
  const release = lock(path);
  const start = performance.now();
  const results = await Promise.allSettled([
    fileWithMessage(db, 'first'),
    fileOne(db, 'second'),
    db.batch([insertTicket(db, 'third')]),
  ]);
  release();
  for (const result of results) {
    const reason: unknown = result.status === 'rejected' ? result.reason : 'stored';
    // Drizzle wraps what a query throws, and leaves what a transaction throws.
    expect(reason instanceof DrizzleQueryError ? reason.cause : reason).toBeInstanceOf(DatabaseBusy);
  }
  expect(performance.now() - start).toBeGreaterThan(9_000);
  expect(performance.now() - start).toBeLessThan(15_000);
  await fileOne(db, 'after');
  const another = new Locker(path);
  expect(another.prepare('SELECT subject FROM tickets').all()).toMatchObject([{ subject: 'after' }]);
  another.close();
});

test('commits stay durable and foreign keys on, in new connections as well', async () => {
  const { path } = await open();
  const client = safeClient(`file:${path}`);
  onTestFinished(() => client.close());
  const settings = async () => ({
    writer: [
      await client.execute('PRAGMA journal_mode'),
      await client.execute('PRAGMA synchronous'),
      await client.execute('PRAGMA foreign_keys'),
    ].map(({ rows }) => rows[0]?.[0]),
    reader: Object.values(
      (
        await client.execute(
          'SELECT journal_mode, foreign_keys FROM pragma_journal_mode, pragma_foreign_keys',
        )
      ).rows[0] ?? {},
    ),
  });
  const right = { writer: ['wal', 2, 1], reader: ['wal', 1] };
  expect(await settings()).toEqual(right);

  await client.execute('CREATE TEMP TABLE this_connection (x)');
  const release = lock(path);
  const writing = client.execute("UPDATE users SET name = ''");
  await begun();
  release();
  await writing;
  const { rows } = await client.execute('PRAGMA temp.table_info(this_connection)');
  expect(rows).toEqual([]);
  expect(await settings()).toEqual(right);

  await client.reconnect();
  expect(await settings()).toEqual(right);
});

test('what waits for a lock does not open a closed database again', async () => {
  const { db, path } = await open();
  const { db: other, close } = await openDatabase(`file:${path}`);
  const release = lock(path);
  const writing = expect(fileOne(other, 'too late')).rejects.toThrow();
  await begun();
  await close();
  await writing;
  release();
  expect(await db.select().from(tickets)).toEqual([]);
});

test('a database is migrated when it is opened, and nothing is done twice', async () => {
  const { db, path } = await open();
  const done = () => db.all(sql`SELECT hash FROM __drizzle_migrations`);
  const before = await done();
  expect(before.length).toBeGreaterThan(0);
  const { close } = await openDatabase(`file:${path}`);
  await close();
  expect(await done()).toEqual(before);
});
