import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bulkChanges } from '../../../../api/db/schema/desk.ts';
import { calendars } from '../../../../api/db/schema/service-levels.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { errorTexts } from '../../../../api/ground/texts.ts';
import { keepTime } from '../../../../api/models/service-levels/timekeeping.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import type { BulkChange } from '../../../../api/models/tickets/bulk-changes.ts';
import { changeMany } from '../../../../api/models/tickets/bulk-changes.ts';
import { takeBack } from '../../../../api/models/tickets/bulk-undo.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { findTicket } from '../../../../api/models/tickets/tickets.ts';
import { freshDesk } from '../../desk.ts';

async function desk() {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const numbers = [(await ticket()).number, (await ticket({ priority: 'high' })).number];
  const change = (change: BulkChange) => changeMany(db, { numbers, change }, yara);
  const states = async () =>
    Promise.all(
      numbers.map(async (number) => {
        const { updatedAt: _, timedUntil: __, ...ticket } = await findTicket(db, String(number), yara);
        return ticket;
      }),
    );
  return { db, yara, omar, numbers, change, states };
}

test('everything stands again as it stood', async () => {
  const { db, yara, omar, numbers, change, states } = await desk();
  const before = await states();
  for (const one of [
    { assignee: omar.id },
    { priority: 'high' },
    { problemType: 'wallets' },
    { spam: true },
  ] satisfies BulkChange[]) {
    const { id } = await change(one);
    expect(await states()).not.toEqual(before);
    const back = await takeBack(db, id, yara);
    expect(back.every(({ why }) => why === null)).toBe(true);
    expect(await states()).toEqual(before);
    // Sent again, there is nothing left to put back.
    expect((await takeBack(db, id, yara)).map(({ why }) => why)).toEqual(back.map(() => null));
  }
  // One of them had that priority before: it was not moved, and is not told of.
  const { id } = await change({ priority: 'high' });
  expect(await takeBack(db, id, yara)).toEqual([{ number: numbers[0], why: null }]);
});

test('what is not solved after all is due as it was, but for the while that it stood still', async () => {
  const { db, yara, numbers, change, states } = await desk();
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  await db.update(calendars).set({ week: always });
  const hourAgo = Date.now() - 60 * 60_000;
  await db.update(tickets).set({ countedFrom: hourAgo, askedAt: hourAgo });
  for (const number of numbers) await keepTime(db, number);
  const before = await states();
  const { id } = await change({ status: 'solved' });
  expect(await states()).toMatchObject(numbers.map(() => ({ status: 'solved', dueAt: null, alarmAt: null })));
  await takeBack(db, id, yara);
  const stood = Date.now() - hourAgo - 60 * 60_000;
  const after = await states();
  for (const [index, { dueAt, alarmAt, answerUsed, solutionUsed, countedFrom, ...rest }] of after.entries()) {
    const was = before[index];
    expect(was).toMatchObject(rest);
    for (const [now, then] of [
      [dueAt, was?.dueAt],
      [alarmAt, was?.alarmAt],
    ]) {
      expect(now).toBeGreaterThanOrEqual(then ?? Infinity);
      expect(now).toBeLessThanOrEqual((then ?? 0) + stood);
    }
    // The hour that its customer had waited stays counted.
    expect(Math.min(answerUsed, solutionUsed)).toBeGreaterThanOrEqual(60 * 60_000);
    expect(countedFrom).toBeGreaterThan(hourAgo);
  }
});

test('what somebody changed meanwhile stays as they left it', async () => {
  const { db, yara, omar, numbers, change, states } = await desk();
  const { id } = await change({ status: 'waiting' });
  await changeTicket(db, numbers[0] ?? 0, { status: 'solved' }, omar);
  await assign(db, numbers[1] ?? 0, omar.id, omar);
  expect(await takeBack(db, id, yara)).toEqual(
    numbers.map((number) => ({ number, why: errorTexts.conflict })),
  );
  expect((await states()).map(({ status }) => status)).toEqual(['solved', 'waiting']);
});

test('only whoever changed them takes it back, and only for a while', async () => {
  const { db, yara, omar, change } = await desk();
  const { id } = await change({ status: 'waiting' });
  await expect(takeBack(db, id, omar)).rejects.toMatchObject({ status: 404 });
  await expect(takeBack(db, 'constructor', yara)).rejects.toMatchObject({ status: 404 });
  await db.update(bulkChanges).set({ at: sql`${bulkChanges.at} - 11 * 60000` });
  await expect(takeBack(db, id, yara)).rejects.toMatchObject({ status: 404 });
});
