import { expect, test } from 'vitest';
import { leases } from '../../../api/db/schema/events.ts';
import { subscriber } from '../../../api/events/subscriber.ts';
import { connect, freshDatabase } from '../database.ts';
import { cursor, note, notes, start } from './notes.ts';

test('of several processes one does it, once', async () => {
  const { url, db } = await freshDatabase();
  const second = await connect(url);
  const done: number[] = [];
  const keep = () => subscriber('notes', ['ticket.noted'], async ({ data }) => void done.push(data.message));
  const lanes = [await start(db, keep()), await start(second, keep())];
  for (let message = 1; message <= 40; message++) {
    await note(message % 2 === 0 ? db : second, message % 5, message);
    for (const one of lanes) one.wake();
  }
  await Promise.all(lanes.map((one) => one.idle()));
  await expect.poll(() => cursor(db)).toBe(40);
  expect(done).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test('a process that stops leaves the rest to the next, which goes on where it was', async () => {
  const { url, db } = await freshDatabase();
  const [before, after] = [notes(), notes()];
  const lanes = await start(db, before.one);
  await note(db, 1, 1);
  await lanes.idle();
  await lanes.stop();
  await note(db, 1, 2);
  const next = await start(await connect(url), after.one);
  await next.idle();
  expect([before.done, after.done]).toEqual([[1], [2]]);
});

test('a process that died is waited for until its lease ends, and no longer', async () => {
  const { db } = await freshDatabase();
  const { done, one } = notes();
  const lanes = await start(db, one);
  const dead = { name: 'subscriber:notes', holder: 'dead', until: new Date(Date.now() + 60_000) };
  await db.insert(leases).values(dead);
  await note(db, 1, 1);
  await lanes.idle();
  expect(done).toEqual([]);
  await db.update(leases).set({ until: new Date(0) });
  await lanes.idle();
  expect(done).toEqual([1]);
});
