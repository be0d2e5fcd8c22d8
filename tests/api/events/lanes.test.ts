import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../api/db/client.ts';
import { deliveries, events, leases, subscribers } from '../../../api/db/schema/events.ts';
import { mostAttempts } from '../../../api/events/deliveries.ts';
import type { Event } from '../../../api/events/kinds.ts';
import { startLanes } from '../../../api/events/lanes.ts';
import { record } from '../../../api/events/log.ts';
import type { Subscriber } from '../../../api/events/subscriber.ts';
import { subscriber } from '../../../api/events/subscriber.ts';
import { connect, freshDatabase } from '../database.ts';

const log = pino({ level: 'silent' });

async function start(db: Database, ...all: Subscriber[]) {
  const lanes = await startLanes(db, all, log);
  onTestFinished(() => lanes.stop());
  return lanes;
}

/** Follows notes, and keeps which it was told of; `trouble` may throw. */
function notes(trouble: (event: Event) => void | Promise<void> = () => {}, name = 'notes') {
  const done: number[] = [];
  const one = subscriber(name, ['ticket.noted'], async (event) => {
    await trouble(event);
    done.push(event.data.message);
  });
  return { done, one };
}

const note = (db: Database, ticket: number, message: number) =>
  record(db, { kind: 'ticket.noted', ticket, data: { message } });
const other = (db: Database) => record(db, { kind: 'model.changed', data: { restored: true } });
const makeDue = (db: Database) => db.update(deliveries).set({ dueAt: new Date(0) });
const cursor = async (db: Database) => (await db.select().from(subscribers))[0]?.cursor;

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

describe('what fails', () => {
  test('comes back after a pause, says why, and is done then', async () => {
    const { db } = await freshDatabase();
    let tries = 0;
    const { done, one } = notes(() => {
      tries += 1;
      if (tries < 3) throw new Error('no route to host');
    });
    const lanes = await start(db, one);
    await note(db, 1, 1);
    const pauses: number[] = [];
    for (let round = 1; round < 3; round++) {
      const before = Date.now();
      await lanes.idle();
      const [put] = await db.select().from(deliveries);
      expect(put).toMatchObject({ attempts: round, failedAt: null, error: 'Error: no route to host' });
      pauses.push((put?.dueAt.getTime() ?? 0) - before);
      await makeDue(db);
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(2000);
    expect(pauses[1]).toBeGreaterThanOrEqual(4000);
    await lanes.idle();
    expect(done).toEqual([1]);
    expect(await db.select().from(deliveries)).toEqual([]);
  });

  test('holds up what happens to its ticket, in order, and no other', async () => {
    const { db } = await freshDatabase();
    let broken = true;
    const { done, one } = notes(({ ticket }) => {
      if (broken && ticket === 1) throw new Error('broken');
    });
    const lanes = await start(db, one);
    for (const [ticket, message] of [
      [1, 1],
      [2, 2],
      [1, 3],
      [1, 4],
      [2, 5],
    ] as const)
      await note(db, ticket, message);
    await lanes.idle();
    expect(done).toEqual([2, 5]);
    await makeDue(db);
    await lanes.idle();
    expect(done).toEqual([2, 5]);
    broken = false;
    await makeDue(db);
    await note(db, 1, 6);
    await lanes.idle();
    expect(done).toEqual([2, 5, 1, 3, 4, 6]);
  });

  test('is given up after many tries, and then the next of its ticket is done', async () => {
    const { db } = await freshDatabase();
    const { done, one } = notes((event) => {
      if (event.id === 1) throw new Error('broken');
    });
    const lanes = await start(db, one);
    await note(db, 1, 1);
    await note(db, 1, 2);
    await lanes.idle();
    await db
      .update(deliveries)
      .set({ attempts: mostAttempts - 1, dueAt: new Date(0) })
      .where(eq(deliveries.event, 1));
    await lanes.idle();
    expect(await db.select().from(deliveries)).toMatchObject([
      { event: 1, attempts: mostAttempts, failedAt: expect.any(Date) },
    ]);
    expect(done).toEqual([2]);
    await makeDue(db);
    await lanes.idle();
    expect(done).toEqual([2]);
  });
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

describe('of several processes', () => {
  test('one does it, once', async () => {
    const { url, db } = await freshDatabase();
    const second = await connect(url);
    const done: number[] = [];
    const keep = () =>
      subscriber('notes', ['ticket.noted'], async ({ data }) => void done.push(data.message));
    const lanes = [await start(db, keep()), await start(second, keep())];
    for (let message = 1; message <= 40; message++) {
      await note(message % 2 === 0 ? db : second, message % 5, message);
      for (const one of lanes) one.wake();
    }
    await Promise.all(lanes.map((one) => one.idle()));
    await expect.poll(() => cursor(db)).toBe(40);
    expect(done).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  test('one that stops leaves the rest to the next, which goes on where it was', async () => {
    const { url, db } = await freshDatabase();
    const [before, after] = [notes(), notes()];
    const lanes = await startLanes(db, [before.one], log);
    await note(db, 1, 1);
    await lanes.idle();
    await lanes.stop();
    await note(db, 1, 2);
    const next = await start(await connect(url), after.one);
    await next.idle();
    expect([before.done, after.done]).toEqual([[1], [2]]);
  });

  test('one that died is waited for until its lease ends, and no longer', async () => {
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
