import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deliveries } from '../../../api/db/schema/events.ts';
import { mostAttempts } from '../../../api/events/deliveries.ts';
import { freshDatabase } from '../database.ts';
import { makeDue, note, notes, start } from './notes.ts';

test('what fails comes back after a pause, says why, and is done then', async () => {
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

test('what fails holds up what happens to its ticket, in order, and no other', async () => {
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

test('what fails is given up after many tries, and then the next of its ticket is done', async () => {
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
