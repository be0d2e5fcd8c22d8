import { expect, test } from 'vitest';
import { words } from '../../articles.ts';
import { english } from './editing.ts';
import { reviewDay } from './review-day.ts';

test('a text is reviewed, sent back, approved and published, each by whoever may', async () => {
  const { send, read, text, state, status, lanes } = await reviewDay();
  const { reviewers, approvable } = await text();
  expect([reviewers.map(({ name }: { name: string }) => name), approvable]).toEqual([
    ['editor', 'reviewer'],
    false,
  ]);
  const reviewer = reviewers.find(({ name }: { name: string }) => name === 'reviewer').id;
  const asked = { version: 1, reviewer, words: 'Have a look' };
  expect(await status('writer', 'PUT', `${english}/review`, asked)).toBe(204);
  await lanes.idle();
  const home = await read('reviewer', '/studio/home');
  expect(home.needs[0]).toMatchObject({ kind: 'review', by: 'writer', words: 'Have a look', mine: true });
  expect(home.counts.review).toBe(1);
  expect(home.told).toMatchObject([{ reason: 'review', actor: 'writer' }]);
  expect(await text('reviewer')).toMatchObject({ state: 'review', approvable: true, review: { mine: true } });
  const back = { version: 1, words: 'Say which bank' };
  expect(await status('reviewer', 'PUT', `${english}/review/return`, back)).toBe(204);
  expect(await text()).toMatchObject({ state: 'draft', review: { outcome: 'returned', answer: back.words } });
  await send('writer', 'PUT', english, { ...words('Better'), version: 1 });
  // Its writer still reads why.
  expect((await text()).review.answer).toBe(back.words);
  await send('writer', 'PUT', `${english}/review`, { version: 2 });
  expect(await status('reviewer', 'PUT', `${english}/approval`, { version: 1 })).toBe(409);
  expect(await status('reviewer', 'PUT', `${english}/approval`, { version: 2 })).toBe(204);
  expect(await status('publisher', 'PUT', `${english}/publication`, { version: 2 })).toBe(204);
  expect(await state()).toBe('published');
});

test('nobody does what is not theirs: writers approve nothing, reviewers publish nothing, publishers nothing that nobody approved', async () => {
  const { send, state, status } = await reviewDay();
  for (const role of ['writer', 'publisher'] as const)
    expect(await status(role, 'PUT', `${english}/approval`, { version: 1 })).toBe(403);
  for (const role of ['writer', 'reviewer'] as const)
    expect(await status(role, 'PUT', `${english}/publication`, { version: 1 })).toBe(403);
  const refused = await send('publisher', 'PUT', `${english}/publication`, { version: 1 });
  expect([refused.status, Object.keys((await refused.json()).errors)]).toEqual([422, ['approval']]);
  expect(await status('editor', 'PUT', `${english}/publication`, { version: 1 })).toBe(204);
  await send('writer', 'PUT', english, { ...words('Corrected'), version: 1 });
  expect(await status('publisher', 'PUT', `${english}/publication`, { version: 2, grade: 'major' })).toBe(
    422,
  );
  expect(await status('publisher', 'PUT', `${english}/publication`, { version: 2, grade: 'minor' })).toBe(
    204,
  );
  expect(await state()).toBe('published');
});

test('nobody approves their own text, and a request can be taken back', async () => {
  const { send, state, status } = await reviewDay();
  await send('reviewer', 'PUT', english, { ...words('Mine'), version: 1 });
  expect(await status('reviewer', 'PUT', `${english}/approval`, { version: 2 })).toBe(422);
  await send('writer', 'PUT', `${english}/review`, { version: 2 });
  expect(await status('writer', 'DELETE', `${english}/review`)).toBe(204);
  expect(await state()).toBe('draft');
  expect(await status('writer', 'DELETE', `${english}/review`)).toBe(404);
});
