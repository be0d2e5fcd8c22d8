import { afterEach, expect, test, vi } from 'vitest';
import { salts } from '../../../../api/db/schema/people.ts';
import { voice, voices } from '../../../../api/models/people/voices.ts';
import { freshDatabase } from '../../database.ts';

const month = 30 * 24 * 60 * 60_000;

afterEach(() => void vi.useRealTimers());

test('one place is one voice about one thing, and another about another', async () => {
  const { db } = await freshDatabase();
  const first = await voice(db, '203.0.113.7', 'otp-missing');
  expect(await voice(db, '203.0.113.7', 'otp-missing')).toBe(first);
  expect(await voice(db, '203.0.113.7', 'refund-not-arrived')).not.toBe(first);
  expect(await voice(db, '203.0.113.8', 'otp-missing')).not.toBe(first);
  expect(first).not.toContain('203');
});

test('who and what cannot be taken for each other', async () => {
  const { db } = await freshDatabase();
  expect(await voice(db, 'b', 'a')).not.toBe(await voice(db, 'a', 'b'));
  expect(await voice(db, '","', 'a')).not.toBe(await voice(db, '', 'a","'));
});

test('after a month it is another, known again for a while, and then by nobody', async () => {
  const { db } = await freshDatabase();
  const first = await voice(db, '203.0.113.7', 'otp-missing');
  vi.useFakeTimers({ now: Date.now() + month, toFake: ['Date'] });
  expect(await voice(db, '203.0.113.7', 'otp-missing')).not.toBe(first);
  expect(await voices(db, '203.0.113.7', 'otp-missing')).toContain(first);
  vi.setSystemTime(Date.now() + month);
  expect(await voices(db, '203.0.113.7', 'otp-missing')).not.toContain(first);
  expect((await db.select().from(salts)).length).toBeLessThanOrEqual(2);
});

test('processes that begin a month together agree', async () => {
  const { db } = await freshDatabase();
  const said = await Promise.all([1, 2, 3, 4].map(() => voice(db, '203.0.113.7', 'otp-missing')));
  expect(new Set(said).size).toBe(1);
});
