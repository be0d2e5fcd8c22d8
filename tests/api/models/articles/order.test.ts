import { expect, test } from 'vitest';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { countByType, slugsInOrder } from '../../../../api/models/articles/order.ts';
import { withdraw } from '../../../../api/models/articles/publications.ts';
import { studio } from '../../articles.ts';

const said = (helpful: boolean) => ({ helpful, reason: null, locale: 'en', from: '203.0.113.7' }) as const;

test('a page goes on where the one before ended, also among articles that helped alike or not at all', async () => {
  const { db, published } = await studio();
  for (const slug of ['a', 'b', 'c', 'd', 'e']) await published(slug, ['en']);
  await vote(db, 'd', said(true));
  await vote(db, 'b', said(false));
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const { slugs, next } = await slugsInOrder(db, {}, 2, after);
    pages.push(slugs);
    after = next ?? undefined;
  } while (after !== undefined);
  expect(pages).toEqual([['d', 'a'], ['c', 'e'], ['b']]);
});

test('what readers do not see in any language is in no list and in no count', async () => {
  const { db, by, create, published } = await studio();
  await create('draft');
  await published('one', ['ar', 'en']);
  const listed = async () => [(await slugsInOrder(db, {}, 9)).slugs, [...(await countByType(db)).values()]];
  await withdraw(db, 'one', 'ar', by);
  expect(await listed()).toEqual([['one'], [1]]);
  await withdraw(db, 'one', 'en', by);
  expect(await listed()).toEqual([[], []]);
});
