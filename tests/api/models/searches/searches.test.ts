import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { dailyFigures } from '../../../../api/db/schema/reports.ts';
import { searches } from '../../../../api/db/schema/searches.ts';
import {
  noteOpening,
  noteSearch,
  noteTicket,
  sharedSearches,
} from '../../../../api/models/searches/searches.ts';
import { clean } from '../../clean.ts';
import { freshDatabase } from '../../database.ts';

const search = (q: string) => ({
  q: clean(q),
  locale: 'en' as const,
  results: 3,
  answers: ['otp-missing', 'pin-problems'],
});

test('what was opened first is kept, if it was among the answers', async () => {
  const { db } = await freshDatabase();
  const key = await noteSearch(db, search('no code'), '203.0.113.7');
  for (const slug of ['constructor', 'pin-problems', 'otp-missing']) await noteOpening(db, key, slug);
  await noteTicket(db, key);
  const [kept] = await db.select().from(searches).where(eq(searches.key, key));
  expect(kept).toMatchObject({ opened: 'pin-problems', filedTicket: true });
});

test('searches are counted for the reports by their language alone', async () => {
  const { db } = await freshDatabase();
  const key = await noteSearch(db, search('no code'), '203.0.113.7');
  for (const _ of [1, 2]) await noteOpening(db, key, 'otp-missing');
  for (const _ of [1, 2]) await noteTicket(db, key);
  await noteSearch(db, { ...search('nothing'), results: 0, answers: [] }, '203.0.113.7');
  const rows = await db.select().from(dailyFigures);
  const counted = (dimension: string) =>
    Object.fromEntries(
      rows.flatMap((row) => (row.dimension === dimension ? [[row.measure, row.value]] : [])),
    );
  const all = { searches: 2, 'searches-empty': 1, 'searches-opened': 1, 'searches-filed': 1 };
  expect(counted('all')).toEqual(all);
  expect(counted('locale')).toEqual(all);
  expect(JSON.stringify(rows)).not.toContain('code');
});

test('a search is shared when three people found something with it, on two days', async () => {
  const { db } = await freshDatabase();
  const found = async (q: string, from: string, daysAgo = 0) => {
    const key = await noteSearch(db, search(q), from);
    await noteOpening(db, key, 'otp-missing');
    const at = new Date(Date.now() - daysAgo * 24 * 60 * 60_000);
    await db.update(searches).set({ at }).where(eq(searches.key, key));
  };
  for (const host of [1, 2]) await found('no code arrives', `203.0.113.${host}`);
  expect(await sharedSearches(db, 'no', 'en')).toEqual([]);
  await found('no code arrives', '203.0.113.3', 1);
  expect(await sharedSearches(db, 'no', 'en')).toEqual(['no code arrives']);
  expect(await sharedSearches(db, 'no', 'ar')).toEqual([]);
  for (let times = 0; times < 5; times++) await found('no money', '203.0.113.9', times);
  expect(await sharedSearches(db, 'no', 'en')).toEqual(['no code arrives']);
});
