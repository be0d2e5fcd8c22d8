import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../api/db/client.ts';
import { jobs } from '../../../api/db/schema.ts';
import type { JobHandler } from '../../../api/events/outbox.ts';
import { enqueue, startOutbox } from '../../../api/events/outbox.ts';
import { freshDatabase } from '../database.ts';

const log = pino({ level: 'silent' });

function start(db: Database, received: JobHandler) {
  const nothing: JobHandler = async () => {};
  const handlers = {
    'mail.received': received,
    'mail.answered': nothing,
    'mail.incident-ended': nothing,
    'mail.links': nothing,
    'mail.invited': nothing,
  };
  const outbox = startOutbox(db, handlers, log);
  onTestFinished(() => outbox.stop());
  return outbox;
}

const file = (db: Database, ticket: number) => enqueue(db, 'mail.received', { ticket });
const makeDue = (db: Database) => db.update(jobs).set({ runAt: new Date(0) });

test('a job is done once and stays done', async () => {
  const { db } = await freshDatabase();
  const done: unknown[] = [];
  const outbox = start(db, async (payload) => void done.push(payload));
  await file(db, 7);
  outbox.wake();
  await outbox.idle();
  await makeDue(db);
  outbox.wake();
  await outbox.idle();
  expect(done).toEqual([{ ticket: 7 }]);
});

test('a job that fails waits, says why, and is done when it is due again', async () => {
  const { db } = await freshDatabase();
  let tries = 0;
  const outbox = start(db, async () => {
    tries += 1;
    if (tries === 1) throw new Error('no route to host');
  });
  const before = Date.now();
  await file(db, 1);
  outbox.wake();
  await outbox.idle();
  const [failed] = await db.select().from(jobs);
  expect(failed).toMatchObject({ attempts: 1, doneAt: null, error: 'Error: no route to host' });
  expect(failed?.runAt.getTime()).toBeGreaterThan(before);
  await makeDue(db);
  outbox.wake();
  await outbox.idle();
  expect((await db.select().from(jobs))[0]).toMatchObject({
    attempts: 2,
    doneAt: expect.any(Date),
    error: null,
  });
});

test('a job whose process died is left alone until its lease ends, then done by another', async () => {
  const { db } = await freshDatabase();
  await file(db, 3);
  await db.update(jobs).set({ attempts: 1, runAt: new Date(Date.now() + 60_000) });
  const done: unknown[] = [];
  const outbox = start(db, async (payload) => void done.push(payload));
  outbox.wake();
  await outbox.idle();
  expect(done).toEqual([]);
  await makeDue(db);
  outbox.wake();
  await outbox.idle();
  expect(done).toEqual([{ ticket: 3 }]);
});

test('a job asked for in a transaction that is rolled back is never done', async () => {
  const { db } = await freshDatabase();
  const rolledBack = db.transaction(async (tx) => {
    await enqueue(tx, 'mail.received', { ticket: 1 });
    throw new Error('changed our mind');
  });
  await expect(rolledBack).rejects.toThrow('changed our mind');
  expect(await db.select().from(jobs).where(eq(jobs.kind, 'mail.received'))).toEqual([]);
});
