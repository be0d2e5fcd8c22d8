import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { bulkChanges } from '../../../../api/db/schema/desk.ts';
import { errorTexts } from '../../../../api/ground/texts.ts';
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
    { status: 'solved' },
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
