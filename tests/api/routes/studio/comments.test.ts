import { expect, test } from 'vitest';
import { begun, english } from './editing.ts';
import { reviewDay } from './review-day.ts';

const said = { passage: 'summary', quote: 'About Zubrowka', body: 'Which bank?' };

test('words of a text are spoken of among the staff, and readers hear nothing of it', async () => {
  const { ask, send, read, status } = await reviewDay();
  const { thread } = await (await send('reviewer', 'POST', `${english}/comments`, said)).json();
  expect(await status('writer', 'POST', `${english}/comments/${thread}/answers`, { body: 'Any.' })).toBe(204);
  expect(await status('writer', 'PUT', `${english}/comments/${thread}/resolution`)).toBe(204);
  const { threads } = await read('publisher', `${english}/comments`);
  expect(threads).toMatchObject([
    { quote: said.quote, resolved: true, comments: [{ by: 'reviewer' }, { by: 'writer', body: 'Any.' }] },
  ]);
  expect(await status('writer', 'DELETE', `${english}/comments/${thread}/resolution`)).toBe(204);
  await send('editor', 'PUT', `${english}/publication`);
  const page = await (await ask('GET', `/articles/${begun.slug}?locale=en`)).text();
  expect(page).not.toContain(said.body);
  expect((await ask('GET', `${english}/comments`)).status).toBe(401);
});

test('a secret in a comment is asked about first, as in a note', async () => {
  const { send, read } = await reviewDay();
  const card = { ...said, body: 'Try 4111 1111 1111 1111' };
  const asked = await send('reviewer', 'POST', `${english}/comments`, card);
  expect([asked.status, (await asked.json()).type]).toEqual([422, '/api/docs#problem-secrets']);
  expect((await send('reviewer', 'POST', `${english}/comments`, { ...card, masked: true })).status).toBe(201);
  expect(JSON.stringify(await read('writer', `${english}/comments`))).not.toContain('4111 1111');
});

test('words that are not in the text, and passages that there are not, are refused', async () => {
  const { status } = await reviewDay();
  for (const wrong of [{ quote: 'no such words' }, { passage: 'constructor' }, { body: ' ' }])
    expect(await status('reviewer', 'POST', `${english}/comments`, { ...said, ...wrong })).toBe(422);
  expect(await status('reviewer', 'PUT', `${english}/comments/999/resolution`)).toBe(404);
});
