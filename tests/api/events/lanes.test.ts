import { expect, test } from 'vitest';
import { events } from '../../../api/db/schema/events.ts';
import { record } from '../../../api/events/log.ts';
import { subscriber } from '../../../api/events/subscriber.ts';
import { freshDatabase } from '../database.ts';
import { cursor, note, notes, other, start } from './notes.ts';

test('a subscriber is told what it follows, once and in order, and not what was before it came', async () => {
  const { db } = await freshDatabase();
  await note(db, 1, 1);
  const { done, one } = notes();
  const lanes = await start(db, one);
  await note(db, 1, 2);
  await other(db);
  await note(db, 2, 3);
  await Promise.all([lanes.idle(), lanes.idle()]);
  await lanes.idle();
  expect(done).toEqual([2, 3]);
});

test('what was recorded in a transaction that is rolled back has no consequence', async () => {
  const { db } = await freshDatabase();
  const { done, one } = notes();
  const lanes = await start(db, one);
  const rolledBack = db.transaction(async (tx) => {
    await record(tx, { kind: 'ticket.noted', ticket: 1, data: { message: 1 } });
    throw new Error('changed our mind');
  });
  await expect(rolledBack).rejects.toThrow('changed our mind');
  await lanes.idle();
  expect(done).toEqual([]);
});

test('a subscriber that is stuck holds up nobody else', async () => {
  const { db } = await freshDatabase();
  const silence = Promise.withResolvers<void>();
  const stuck = notes(() => silence.promise, 'stuck');
  const { done, one } = notes(undefined, 'free');
  const lanes = await start(db, stuck.one, one);
  for (const message of [1, 2, 3]) {
    await note(db, 1, message);
    lanes.wake();
    await expect.poll(() => done.length).toBe(message);
  }
  silence.resolve();
  await lanes.idle();
  expect(stuck.done).toEqual([1, 2, 3]);
});

test('what one does is followed by others at once', async () => {
  const { db } = await freshDatabase();
  const { done, one } = notes();
  const writes = subscriber('writes', ['model.changed'], () => note(db, 1, 7));
  const lanes = await start(db, one, writes);
  await other(db);
  lanes.wake();
  await expect.poll(() => done).toEqual([7]);
});

test('what is not followed is passed, and not looked at for ever', async () => {
  const { db } = await freshDatabase();
  const { done, one } = notes();
  const lanes = await start(db, one);
  const many = Array.from({ length: 1100 }, () => ({ kind: 'model.changed', data: { restored: true } }));
  await db.insert(events).values(many);
  await lanes.idle();
  expect(await cursor(db)).toBeGreaterThanOrEqual(1000);
  await db.insert(events).values({ kind: 'ticket.dreamt', ticket: 1 });
  await note(db, 1, 1);
  await lanes.idle();
  expect(done).toEqual([1]);
});
