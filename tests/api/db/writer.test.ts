import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../api/db/client.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { clean } from '../clean.ts';
import { canMount, smallDisk } from '../disk.ts';
import { fileOne, fileWithMessage, insertTicket } from './rows.ts';

async function open(folder = mkdtempSync(join(tmpdir(), 'hulool-'))) {
  const path = join(folder, 'hulool.db');
  const { db, close } = await openDatabase(`file:${path}`);
  onTestFinished(close);
  return { db, commits: () => commitsIn(readFileSync(`${path}-wal`)) };
}

/** How many commits the log beside a database holds: the last page of each says how large the database is then (sqlite.org/fileformat2.html, checked 2026-11-29). */
function commitsIn(log: Buffer): number {
  const frame = 24 + log.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) commits++;
  return commits;
}

const subjects = Array.from({ length: 40 }, (_, at) => `ticket ${at}`);

test('those who write at once are written with few commits, in the order they came', async () => {
  const { db, commits } = await open();
  const before = commits();
  await Promise.all(subjects.map((subject) => fileWithMessage(db, subject)));
  expect(commits() - before).toBeLessThan(subjects.length / 4);
  const stored = await db.select({ subject: tickets.subject }).from(tickets).orderBy(asc(tickets.number));
  expect(stored.map(({ subject }) => subject)).toEqual(subjects);
});

test('whoever writes one after the other has a commit each', async () => {
  const { db, commits } = await open();
  const before = commits();
  for (const subject of subjects) await fileWithMessage(db, subject);
  expect(commits() - before).toBe(subjects.length);
});

test('one that fails is taken back alone, whichever way it was written', async () => {
  const { db, commits } = await open();
  const before = commits();
  const orphan = { ticket: 999, kind: 'reply', author: 'customer', body: clean('-'), locale: 'en' } as const;
  const outcomes = await Promise.allSettled([
    fileWithMessage(db, 'first'),
    db.transaction(async (tx) => {
      await fileOne(tx, 'never');
      await tx.insert(messages).values(orphan);
    }),
    db.insert(messages).values(orphan),
    db.batch([insertTicket(db, 'never'), db.insert(messages).values(orphan)]),
    db.transaction(async (tx) => {
      await fileOne(tx, 'never');
      throw new Error('changed my mind');
    }),
    fileOne(db, 'second'),
    db.batch([insertTicket(db, 'third'), insertTicket(db, 'fourth')]),
  ]);
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
  const stored = await db.select({ subject: tickets.subject }).from(tickets).orderBy(asc(tickets.subject));
  expect(stored.map(({ subject }) => subject)).toEqual(['first', 'fourth', 'second', 'third']);
  expect(await db.$count(messages)).toBe(1);
  expect(commits() - before).toBe(1);
});

test('what no transaction can hold has its turn between those that write', async () => {
  const { db } = await open();
  const [, checkpoint] = await Promise.all([
    fileOne(db, 'before'),
    db.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)'),
    fileOne(db, 'after'),
  ]);
  expect(checkpoint).toMatchObject([{ busy: 0 }]);
  expect(await db.$count(tickets)).toBe(2);
});

test.runIf(canMount)(
  'on a disk that becomes full nobody is told that something is written which is not',
  async () => {
    const disk = smallDisk(6);
    const { db } = await open(disk.folder);
    disk.fill();
    const all = Array.from({ length: 20 }, (_, at) => (at === 10 ? 'x'.repeat(200_000) : `ticket ${at}`));
    const outcomes = await Promise.allSettled(all.map((subject) => fileWithMessage(db, subject)));
    const told = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(told.length).toBeLessThan(all.length);
    disk.free();
    const later = await fileWithMessage(db, 'later');
    const stored = await db.select({ number: tickets.number }).from(tickets);
    expect(stored.map(({ number }) => number)).toEqual([...told, later]);
  },
);
