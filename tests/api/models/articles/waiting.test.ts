import { expect, test } from 'vitest';
import { publish } from '../../../../api/models/articles/publications.ts';
import { keepReads } from '../../../../api/models/articles/reads.ts';
import { behind, countWaiting, draftsOf, missing } from '../../../../api/models/articles/waiting.ts';
import { studio, words } from '../../articles.ts';

const day = 20_000;

test('languages that are behind come in the order of how many read them', async () => {
  const { db, by, published, save } = await studio();
  for (const slug of ['few', 'many', 'fine']) await published(slug, ['ar', 'en']);
  for (const slug of ['few', 'many']) {
    await save(slug, 'en', 1, words('News'));
    await publish(db, slug, 'en', by);
  }
  await keepReads(db, [
    { slug: 'few', locale: 'ar', day, count: 1 },
    { slug: 'few', locale: 'en', day, count: 90 },
    { slug: 'many', locale: 'ar', day, count: 5 },
    { slug: 'many', locale: 'ar', day: day - 9, count: 500 },
  ]);
  expect(await behind(db, day - 7, 9)).toEqual([
    { slug: 'many', locale: 'ar', reads: 5 },
    { slug: 'few', locale: 'ar', reads: 1 },
  ]);
});

test('an article that is published in one language misses the other, as often as it was asked for in that one', async () => {
  const { db, published, create, save } = await studio();
  await published('whole', ['ar', 'en']);
  await published('arabic', ['ar']);
  await published('english', ['en']);
  await create('draft');
  await save('draft', 'en', 0, words('Draft'));
  await keepReads(db, [
    { slug: 'arabic', locale: 'en', day, count: 7 },
    { slug: 'arabic', locale: 'ar', day, count: 99 },
  ]);
  expect(await missing(db, day, 9)).toEqual([
    { slug: 'arabic', locale: 'en', reads: 7 },
    { slug: 'english', locale: 'ar', reads: 0 },
  ]);
  expect(await countWaiting(db)).toEqual({ behind: 0, missing: 2 });
});

test('drafts of somebody are what they wrote last and readers do not see', async () => {
  const { db, by, published, create, save } = await studio();
  await published('seen', ['en']);
  await published('changed', ['en']);
  await save('changed', 'en', 1, words('Changed'));
  await create('new');
  await save('new', 'ar', 0, words('جديد'));
  const drafts = await draftsOf(db, by.id, 9);
  expect(drafts.map(({ slug }) => slug).sort()).toEqual(['changed', 'new']);
  expect(await draftsOf(db, 'somebody else', 9)).toEqual([]);
});
