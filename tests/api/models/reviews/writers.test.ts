import { expect, test } from 'vitest';
import { findDraft, publish } from '../../../../api/models/articles/publications.ts';
import { writersOf } from '../../../../api/models/reviews/writers.ts';
import { atReview, where } from './at-review.ts';

test('whoever saved a text since it was published wrote it, also where others wrote over it', async () => {
  const { db, by, sara, huda, omar, write } = await atReview();
  const writers = async () => [...(await writersOf(db, await findDraft(db, where.slug, where.locale)))];
  await write(1, 'Second', huda);
  await write(2, 'Third', huda);
  expect((await writers()).sort()).toEqual([sara.id, huda.id].sort());
  await publish(db, where.slug, where.locale, by);
  expect(await writers()).toEqual([]);
  await write(3, 'Fourth', omar);
  expect(await writers()).toEqual([omar.id]);
});
