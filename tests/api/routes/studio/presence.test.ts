import { expect, test } from 'vitest';
import { begun, editing } from './editing.ts';

test('an editor is told who else has the article open, and its versions, until they leave', async () => {
  const { ask, send, signedIn } = await editing();
  await send('POST', '/articles', begun);
  const other = await signedIn('editor', 'Sara');
  const at = (page: string) => `/studio/articles/${begun.slug}/presence/${page}`;
  const [mine, theirs] = [crypto.randomUUID(), crypto.randomUUID()];
  const place = { locale: 'en', passage: 'section-1' };
  expect((await ask('PUT', at(theirs), { as: other, body: place })).status).toBe(200);
  const seen = async () => (await send('PUT', at(mine), {})).json();
  expect(await seen()).toMatchObject({
    others: [{ name: 'Sara', ...place }],
    versions: { ar: 0, en: 0 },
  });
  expect((await ask('DELETE', at(theirs), { as: other })).status).toBe(204);
  expect((await seen()).others).toEqual([]);
});
