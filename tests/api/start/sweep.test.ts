import { expect, test } from 'vitest';
import { searches } from '../../../api/db/schema/searches.ts';
import { sendings } from '../../../api/db/schema/sendings.ts';
import { uses } from '../../../api/db/schema/uses.ts';
import { sweepSearches, sweepSendings, sweepUses } from '../../../api/start/sweep.ts';
import { clean } from '../clean.ts';
import { freshDatabase } from '../database.ts';

const day = 24 * 60 * 60_000;

test('kept searches are bounded by age and by number, the newest stay', async () => {
  const { db } = await freshDatabase();
  const rows = Array.from({ length: 2000 }, (_, each) => ({
    key: String(each),
    q: clean(`search ${each}`),
    locale: 'en' as const,
    results: 1,
    at: new Date(Date.now() - (2000 - each) * day),
  }));
  for (let from = 0; from < rows.length; from += 500)
    await db.insert(searches).values(rows.slice(from, from + 500));
  await sweepSearches(db, { age: 1200.5 * day, most: 5000 });
  expect(await db.$count(searches)).toBe(1200);
  await sweepSearches(db, { age: 5000 * day, most: 30 });
  const left = await db.select({ key: searches.key }).from(searches);
  expect(left.map(({ key }) => Number(key))).toEqual(Array.from({ length: 30 }, (_, each) => 1970 + each));
});

test('what was sent is forgotten when no form is still trying, and not before', async () => {
  const { db } = await freshDatabase();
  const sent = (digest: string, days: number) => ({
    digest,
    made: '1',
    at: new Date(Date.now() - days * day),
  });
  await db.insert(sendings).values([sent('old', 31), sent('of this week', 6), sent('of today', 0)]);
  await sweepSendings(db);
  const left = await db.select({ digest: sendings.digest }).from(sendings);
  expect(left.map(({ digest }) => digest).sort()).toEqual(['of this week', 'of today']);
});

test('how often something was done is forgotten when it counts no more', async () => {
  const { db } = await freshDatabase();
  const used = (digest: string, left: number) => ({ digest, count: 3, until: new Date(Date.now() + left) });
  await db.insert(uses).values([used('over', -1), used('not yet', day)]);
  await sweepUses(db);
  expect(await db.select({ digest: uses.digest }).from(uses)).toEqual([{ digest: 'not yet' }]);
});
