import { expect, test } from 'vitest';
import { uses } from '../../../../api/db/schema/uses.ts';
import { countUse, takeUseBack } from '../../../../api/models/uses/uses.ts';
import { connect, freshDatabase } from '../../database.ts';

const guess = ['sign in', 'omar@example.com', '203.0.113.7'];
const hour = 60 * 60_000;

test('uses are counted by all processes together, each thing by itself', async () => {
  const { db, url } = await freshDatabase();
  const other = await connect(url);
  const counted = await Promise.all([db, other, db, other].map((one) => countUse(one, guess, hour)));
  expect(counted.map(({ consumedPoints }) => consumedPoints).sort()).toEqual([1, 2, 3, 4]);
  expect(await countUse(db, [...guess, 'elsewhere'], hour)).toMatchObject({ consumedPoints: 1 });
});

test('a stretch begins with the first use, and another one when it is over', async () => {
  const { db } = await freshDatabase();
  const { msBeforeNext } = await countUse(db, guess, hour);
  expect(msBeforeNext).toBe(hour);
  expect((await countUse(db, guess, 2 * hour)).msBeforeNext).toBeLessThanOrEqual(hour);
  await db.update(uses).set({ until: new Date() });
  expect(await countUse(db, guess, hour)).toEqual({ consumedPoints: 1, msBeforeNext: hour });
});

test('a use that is taken back does not count', async () => {
  const { db } = await freshDatabase();
  await countUse(db, guess, hour);
  await takeUseBack(db, guess);
  await takeUseBack(db, guess);
  expect((await countUse(db, guess, hour)).consumedPoints).toBe(1);
});

test('nobody reads from the database who did it', async () => {
  const { db } = await freshDatabase();
  await countUse(db, guess, hour);
  expect(JSON.stringify(await db.select().from(uses))).not.toMatch(/omar|203/);
});
