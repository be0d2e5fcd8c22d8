import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { answer, begin, resolve, threadsOf } from '../../../../api/models/reviews/comments.ts';
import { atReview, where } from './at-review.ts';

async function talking() {
  const desk = await atReview();
  const { db, huda } = desk;
  const spoken = { passage: 'summary', quote: 'About First' };
  return {
    ...desk,
    say: (body = 'Which bank?', more = {}) => begin(db, where, spoken, { body, ...more }, huda),
    threads: () => threadsOf(db, where),
  };
}

test('a thread has the words that it is about, and what is said of them in turn', async () => {
  const { db, say, threads, sara } = await talking();
  const id = await say();
  await answer(db, where, id, { body: 'Any bank.' }, sara);
  expect(await threads()).toMatchObject([
    {
      quote: 'About First',
      resolvedAt: null,
      said: [
        { name: 'Huda', body: 'Which bank?' },
        { name: 'Sara', body: 'Any bank.' },
      ],
    },
  ]);
});

test('it is done with, open again, and open again by an answer', async () => {
  const { db, say, threads, sara } = await talking();
  const id = await say();
  const isDone = async () => (await threads())[0]?.resolvedAt !== null;
  await resolve(db, where, id, true, sara);
  await resolve(db, where, id, true, sara);
  expect(await isDone()).toBe(true);
  await resolve(db, where, id, false, sara);
  expect(await isDone()).toBe(false);
  await resolve(db, where, id, true, sara);
  await answer(db, where, id, { body: 'Not yet' }, sara);
  expect(await isDone()).toBe(false);
});

test('nothing is said of words that do not stand there, or in a thread of another text', async () => {
  const { db, say, huda } = await talking();
  const id = await say();
  const gone = begin(db, where, { passage: 'title', quote: 'no such words' }, { body: 'x' }, huda);
  await expect(gone).rejects.toThrow(Invalid);
  await expect(answer(db, { ...where, locale: 'ar' }, id, { body: 'x' }, huda)).rejects.toThrow(NotFound);
  await expect(resolve(db, where, 999, true, huda)).rejects.toThrow(NotFound);
});

test('no secret is kept in it, and the same sent twice is said once', async () => {
  const { say, threads } = await talking();
  const draftKey = crypto.randomUUID();
  const card = 'Try 4111 1111 1111 1111';
  expect(await say(card, { draftKey })).toBe(await say(card, { draftKey }));
  const all = await threads();
  expect(all).toHaveLength(1);
  expect(JSON.stringify(all)).not.toContain('4111 1111');
});
