import { expect, test } from 'vitest';
import { keepReads, ReadCounter, readsByDay, readsOf } from '../../../../api/models/articles/reads.ts';
import { dayAt } from '../../../../api/models/reports/measures.ts';
import { studio } from '../../articles.ts';

const noon = Date.parse('2026-11-29T09:00:00Z');
const day = dayAt(noon);

test('an address counts once a day for an article in a language', () => {
  const counter = new ReadCounter();
  for (const _ of [1, 2]) counter.note('one', 'ar', '203.0.113.1', noon);
  counter.note('one', 'ar', '203.0.113.2', noon);
  counter.note('one', 'en', '203.0.113.1', noon);
  counter.note('one', 'ar', '203.0.113.1', noon + 24 * 60 * 60_000);
  expect(counter.take()).toEqual([
    { slug: 'one', locale: 'ar', day, count: 2 },
    { slug: 'one', locale: 'en', day, count: 1 },
    { slug: 'one', locale: 'ar', day: day + 1, count: 1 },
  ]);
});

test('what was taken is not counted twice, and its readers are still known', () => {
  const counter = new ReadCounter();
  counter.note('one', 'ar', '203.0.113.1', noon);
  expect(counter.take()).toHaveLength(1);
  counter.note('one', 'ar', '203.0.113.1', noon);
  expect(counter.take()).toEqual([]);
});

test('what several processes counted is added; what is no article is left out', async () => {
  const { db, create } = await studio();
  for (const slug of ['one', 'two']) await create(slug);
  await keepReads(db, [
    { slug: 'one', locale: 'ar', day, count: 2 },
    { slug: 'gone', locale: 'ar', day, count: 9 },
  ]);
  await keepReads(db, [
    { slug: 'one', locale: 'ar', day, count: 3 },
    { slug: 'one', locale: 'en', day: day - 1, count: 1 },
    { slug: 'two', locale: 'en', day: day - 9, count: 1 },
  ]);
  expect(await readsByDay(db, 'one', day - 1)).toEqual([
    { locale: 'en', day: day - 1, count: 1 },
    { locale: 'ar', day, count: 5 },
  ]);
  expect(await readsOf(db, ['one', 'two'], day - 7)).toEqual(new Map([['one', 6]]));
});
