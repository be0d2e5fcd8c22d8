import { expect, test } from 'vitest';
import { Conflict, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import {
  askForReview,
  cancelReview,
  lastReview,
  reviewers,
  reviewsAskedOf,
} from '../../../../api/models/reviews/requests.ts';
import { words } from '../../articles.ts';
import { atReview, where } from './at-review.ts';

test('those who may approve can be asked, by name', async () => {
  const { db } = await atReview();
  expect((await reviewers(db)).map(({ name }) => name)).toEqual(['Huda', 'Majid']);
});

test('whoever is asked has it before all that anybody may do, and nobody else has it', async () => {
  const { db, ask, huda, sara, by, create, save } = await atReview();
  await create('two');
  await save('two', 'en', 0, words('Two'));
  await askForReview(db, { slug: 'two', locale: 'en' }, { version: 1, reviewer: null }, by);
  await ask(1);
  const asked = await reviewsAskedOf(db, huda);
  expect(asked.map((one) => [one.slug, one.by, one.words])).toEqual([
    ['one', 'Sara', 'Have a look'],
    ['two', 'Majid', null],
  ]);
  expect(await reviewsAskedOf(db, sara)).toEqual([]);
  expect(await reviewsAskedOf(db, by)).toEqual([]);
});

test('nobody is asked who may not approve, or who wrote in the text', async () => {
  const { db, ask, omar, huda, write, state } = await atReview();
  await expect(ask(1, omar.id)).rejects.toThrow(Invalid);
  await expect(ask(1, 'constructor')).rejects.toThrow(Invalid);
  await write(1, 'Second', huda);
  await expect(ask(2, huda.id)).rejects.toThrow(Invalid);
  expect(await state()).toBe('draft');
  expect(await lastReview(db, where)).toBeUndefined();
});

test('another version than the one before whoever asks is not sent to anybody', async () => {
  const { ask, write } = await atReview();
  await write(1, 'Second');
  await expect(ask(1)).rejects.toThrow(Conflict);
});

test('a request ends when the text is changed, or nobody wants it any more', async () => {
  const { db, ask, huda, sara, write, state } = await atReview();
  await ask(1);
  await write(1, 'Second');
  expect(await reviewsAskedOf(db, huda)).toEqual([]);
  await ask(2);
  await cancelReview(db, where, sara);
  expect([await state(), await reviewsAskedOf(db, huda)]).toEqual(['draft', []]);
  expect(await lastReview(db, where)).toMatchObject({ by: 'Sara', of: 'Huda', outcome: 'cancelled' });
  await expect(cancelReview(db, where, sara)).rejects.toThrow(NotFound);
});

test('asked again it is asked once, of whoever was named last', async () => {
  const { db, ask, by, huda } = await atReview();
  await ask(1);
  await ask(1, by.id);
  expect(await reviewsAskedOf(db, huda)).toEqual([]);
  expect(await reviewsAskedOf(db, by)).toHaveLength(1);
});

test('what is approved or archived is not asked for', async () => {
  const { ask, approve } = await atReview();
  await approve(1);
  await expect(ask(1)).rejects.toThrow(Conflict);
});
