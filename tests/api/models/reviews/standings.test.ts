import { expect, test } from 'vitest';
import { publish, withdraw } from '../../../../api/models/articles/publications.ts';
import { stateOf } from '../../../../api/models/reviews/standings.ts';
import { atReview, where } from './at-review.ts';

test('a text goes from a draft over its review and approval to its readers, and is changed after that', async () => {
  const { db, ask, approve, omar, by, write, state } = await atReview();
  const was = [await state()];
  await ask(1);
  was.push(await state());
  await approve(1);
  was.push(await state());
  await publish(db, where.slug, where.locale, omar, { version: 1 });
  was.push(await state());
  await write(1, 'Second');
  was.push(await state());
  await withdraw(db, where.slug, where.locale, by);
  was.push(await state());
  expect(was).toEqual(['draft', 'review', 'approved', 'published', 'changed', 'draft']);
});

test('a text that is changed after its approval is a draft again', async () => {
  const { ask, approve, write, state } = await atReview();
  await ask(1);
  await approve(1);
  await write(1, 'Second');
  expect(await state()).toBe('draft');
});

test('the same words again change nothing of where a text stands', async () => {
  const { approve, write, state } = await atReview();
  await approve(1);
  expect(await write(1, 'First')).toEqual({ version: 1, state: 'approved' });
  expect(await state()).toBe('approved');
});

test('a stage counts before what readers see', () => {
  expect(stateOf({ version: 2, publishedVersion: 1 }, 'review')).toBe('review');
  expect(stateOf({ version: 2, publishedVersion: 1 }, null)).toBe('changed');
});
