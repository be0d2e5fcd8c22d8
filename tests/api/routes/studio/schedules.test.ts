import { expect, test } from 'vitest';
import { publishDue } from '../../../../api/models/reviews/schedules.ts';
import { begun, english } from './editing.ts';
import { reviewDay } from './review-day.ts';

const soon = new Date(Date.now() + 60 * 60_000);
const plan = { version: 1, publishAt: soon.toISOString() };

test('an approved text comes out by the clock, and readers find it then', async () => {
  const { db, ask, send, read, text, status } = await reviewDay();
  expect(await status('publisher', 'PUT', `${english}/schedule`, plan)).toBe(422);
  await send('reviewer', 'PUT', `${english}/approval`, { version: 1 });
  expect(await status('writer', 'PUT', `${english}/schedule`, plan)).toBe(403);
  expect(await status('publisher', 'PUT', `${english}/schedule`, plan)).toBe(204);
  expect(await text()).toMatchObject({ state: 'scheduled', publishAt: plan.publishAt });
  expect((await read('writer', '/studio/home')).scheduled).toMatchObject([{ slug: begun.slug }]);
  const seen = async () => (await ask('GET', `/articles/${begun.slug}?locale=en`)).status;
  expect(await seen()).toBe(404);
  await publishDue(db, soon);
  expect(await seen()).toBe(200);
});

test('a schedule is given up by whoever publishes', async () => {
  const { send, state, status } = await reviewDay();
  await send('editor', 'PUT', `${english}/schedule`, plan);
  expect(await status('reviewer', 'DELETE', `${english}/schedule`)).toBe(403);
  expect(await status('publisher', 'DELETE', `${english}/schedule`)).toBe(204);
  expect(await state()).toBe('draft');
});

test('the address of what is archived says that it is gone, and the article comes back as a draft', async () => {
  const { ask, send, read, state, status } = await reviewDay();
  await send('editor', 'PUT', `${english}/publication`);
  expect(await status('writer', 'PUT', `${english}/archive`, { reason: 'Over' })).toBe(403);
  expect(await status('publisher', 'PUT', `${english}/archive`, { reason: ' ' })).toBe(422);
  expect(await status('publisher', 'PUT', `${english}/archive`, { reason: 'Over' })).toBe(204);
  expect((await ask('GET', `/articles/${begun.slug}?locale=en`)).status).toBe(410);
  expect((await read('writer', '/studio/articles?q=zubrowka')).articles).toEqual([]);
  expect((await read('writer', '/studio/articles?state=archived')).articles).toHaveLength(1);
  expect(await status('writer', 'DELETE', `${english}/archive`)).toBe(204);
  expect(await state()).toBe('draft');
});
