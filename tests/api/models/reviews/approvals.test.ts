import { expect, test } from 'vitest';
import { Conflict, Invalid } from '../../../../api/ground/failures.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { sendBack } from '../../../../api/models/reviews/approvals.ts';
import { lastReview } from '../../../../api/models/reviews/requests.ts';
import { atReview, where } from './at-review.ts';

test('a review is answered by an approval, which names the version', async () => {
  const { db, ask, approve, state } = await atReview();
  await ask(1);
  await approve(1);
  expect(await state()).toBe('approved');
  expect(await lastReview(db, where)).toMatchObject({ outcome: 'approved', answeredBy: 'Huda', version: 1 });
});

test('nobody approves what they wrote, also where somebody wrote over it', async () => {
  const { approve, write, huda, by } = await atReview();
  await write(1, 'Second', huda);
  await write(2, 'Third');
  await expect(approve(3, huda)).rejects.toThrow(Invalid);
  await approve(3, by);
});

test('another version than the one that was read is not approved', async () => {
  const { approve, write } = await atReview();
  await write(1, 'Second');
  await expect(approve(1)).rejects.toThrow(Conflict);
});

test('a text is sent back with a word, and only while a review is asked for', async () => {
  const { db, ask, huda, state } = await atReview();
  const back = () => sendBack(db, where, { version: 1, words: 'Say which bank' }, huda);
  await expect(back()).rejects.toThrow(Conflict);
  await ask(1);
  await back();
  expect(await state()).toBe('draft');
  expect(await lastReview(db, where)).toMatchObject({ outcome: 'returned', answer: 'Say which bank' });
});

test('what nobody approved is published by those who wait for no review', async () => {
  const { db, omar, by, write, approve } = await atReview();
  const out = (who: typeof by, grade?: 'minor' | 'major') =>
    publish(db, where.slug, where.locale, who, { grade });
  await expect(out(omar)).rejects.toThrow(Invalid);
  // A first publication is no correction.
  await expect(out(omar, 'minor')).rejects.toThrow(Invalid);
  await approve(1);
  await out(omar);
  await write(1, 'Second');
  await expect(out(omar, 'major')).rejects.toThrow(Invalid);
  await out(omar, 'minor');
  await write(2, 'Third');
  await out(by, 'major');
});
