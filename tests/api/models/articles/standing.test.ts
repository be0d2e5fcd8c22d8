import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { articles, feedback } from '../../../../api/db/schema/articles.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { slugsInOrder } from '../../../../api/models/articles/order.ts';
import { placeUnplaced, standingOf } from '../../../../api/models/articles/standing.ts';
import { changeDetails } from '../../../../api/models/articles/studio.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { studio } from '../../articles.ts';
import { freshDatabase } from '../../database.ts';

const fresh = { yes: 0, all: 0, led: 5, pinned: false };

/** Articles a to d; the later in the alphabet, the more others lead to it. */
async function fourArticles() {
  const { db, by, published } = await studio();
  await published('d', ['ar', 'en']);
  await published('c', ['ar', 'en'], { related: ['d'] });
  await published('b', ['ar', 'en'], { related: ['c', 'd'] });
  await published('a', ['ar', 'en'], { related: ['b', 'c', 'd'] });
  const say = (slug: string, helpful: boolean, from: string, locale: 'ar' | 'en' = 'en') =>
    vote(db, slug, { helpful, reason: null, locale, from });
  const order = async () => (await slugsInOrder(db, {}, 9)).slugs.join(' ');
  const standing = async (slug: string) =>
    (await db.select().from(articles).where(eq(articles.slug, slug)))[0]?.standing;
  return { db, by, say, order, standing };
}

test('before anybody has spoken, articles stand in the order of how many others lead to them', async () => {
  const { db, by, order } = await fourArticles();
  expect(await order()).toBe('d c b a');
  await changeDetails(db, 'b', { related: ['a'] }, by);
  await changeDetails(db, 'c', { related: ['a'] }, by);
  await changeDetails(db, 'd', { related: ['a'] }, by);
  expect(await order()).toBe('a b c d');
});

test('one "no" does not throw an article to the bottom, many do', async () => {
  const { say, order } = await fourArticles();
  await say('d', false, '203.0.113.1');
  expect((await order()).split(' ').at(-1)).toBe('a');
  for (let reader = 2; reader < 9; reader++) await say('d', false, `203.0.113.${reader}`);
  expect(await order()).toBe('c b a d');
});

test('an address speaks once for an article, also in both languages', async () => {
  const { say, standing } = await fourArticles();
  await say('a', true, '203.0.113.1');
  const once = await standing('a');
  await say('a', true, '203.0.113.1', 'ar');
  await say('a', true, '203.0.113.1');
  expect(await standing('a')).toBe(once);
});

test('what an editor pinned stands before all that is not, whatever readers say of it', async () => {
  const { db, by, say, order } = await fourArticles();
  await changeDetails(db, 'a', { pinned: true }, by);
  for (let reader = 1; reader < 9; reader++) await say('a', false, `203.0.113.${reader}`);
  expect(await order()).toBe('a d c b');
  await changeDetails(db, 'a', { pinned: false }, by);
  expect(await order()).toBe('d c b a');
});

test('more readers make it surer: nine of ten stand above one of one', () => {
  expect(standingOf({ ...fresh, yes: 9, all: 10 })).toBeGreaterThan(standingOf({ ...fresh, yes: 1, all: 1 }));
  expect(standingOf({ ...fresh, yes: 1, all: 1 })).toBeGreaterThan(standingOf(fresh));
});

test('what was written before there were standings is placed, by votes that named no voter as well', async () => {
  const { db, say, order } = await fourArticles();
  for (let reader = 1; reader < 20; reader++) await say('a', true, `203.0.113.${reader}`);
  await db.update(feedback).set({ voter: null });
  await db.update(articles).set({ standing: 0 });
  await placeUnplaced(db);
  expect(await order()).toBe('a d c b');
});

test('the opening base begins with what was pinned for it, and nowhere with the alphabet', async () => {
  const { db } = await freshDatabase();
  const files = loadArticles('content');
  await importArticles(db, files);
  await db.update(articles).set({ shown: true });
  const { slugs } = await slugsInOrder(db, { audience: 'consumer' }, 12);
  const pinned = files.filter((file) => file.pinned).map(({ slug }) => slug);
  expect(slugs.slice(0, pinned.length).toSorted()).toEqual(pinned);
  expect(slugs).not.toEqual(slugs.toSorted());
});
