import { expect, test } from 'vitest';
import { contentFolder } from '../../../../api/ground/root.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { exportArticles } from '../../../../api/models/articles/exports.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { words } from '../../articles.ts';
import { begun, editing, english } from './editing.ts';

test('an article is begun, written, published and found at once; withdrawn, it is gone at once', async () => {
  const { ask, send, found } = await editing();
  expect((await send('POST', '/articles', begun)).status).toBe(201);
  const saved = await send('PUT', english, { ...words('Zubrowka refused'), version: 0 });
  expect(await saved.json()).toEqual({ version: 1, state: 'draft' });
  expect((await ask('GET', '/articles/zubrowka-refused')).status).toBe(404);
  expect(await found('zubrowka')).not.toContain('zubrowka-refused');
  expect((await send('PUT', `${english}/publication`)).status).toBe(204);
  expect((await ask('GET', '/articles/zubrowka-refused')).status).toBe(200);
  expect(await found('zubrowka')).toContain('zubrowka-refused');
  expect((await send('DELETE', `${english}/publication`, { reason: 'Wrong' })).status).toBe(204);
  expect((await ask('GET', '/articles/zubrowka-refused')).status).toBe(404);
  expect(await found('zubrowka')).not.toContain('zubrowka-refused');
});

test('a question whose answer is kept, as many ask it, is answered anew once something is published', async () => {
  const { send, found } = await editing();
  const before = await found('zubrowka');
  for (let again = 0; again < 3; again++) expect(await found('zubrowka')).toEqual(before);
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('Zubrowka refused'), version: 0 });
  await send('PUT', `${english}/publication`);
  for (let again = 0; again < 3; again++) expect(await found('zubrowka')).toContain('zubrowka-refused');
});

test('an editor is told the names of all pictures, and each of them is drawn in the preview', async () => {
  const { send, read } = await editing();
  const { pictures } = await read('/studio/articles/card-lost-or-stolen');
  expect(pictures).toEqual(expect.arrayContaining(['card-code', 'freeze-card']));
  const markdown = pictures.map((name: string) => `![x](picture:${name})`).join('\n\n');
  const { html } = await (await send('POST', '/previews', { markdown, locale: 'ar' })).json();
  expect(html.match(/<(?:figure|svg) /g)).toHaveLength(pictures.length);
});

test('an editor sees which facts were checked, when and where', async () => {
  const { read } = await editing();
  const { facts } = await read('/studio/articles/otp-missing');
  const [file] = loadArticles(contentFolder).filter(({ slug }) => slug === 'otp-missing');
  expect(facts).toEqual(file?.facts);
  expect(facts).not.toEqual([]);
});

test.each([
  ['slug', { ...begun, slug: 'Not A Slug' }],
  ['slug', { ...begun, slug: '../../etc' }],
  ['slug', { ...begun, slug: 'otp-missing' }],
  ['problemType', { ...begun, problemType: 'no-such-type' }],
  ['audience', { ...begun, audience: 'robots' }],
  ['checkedOn', { ...begun, checkedOn: 'yesterday' }],
])('an article is not begun with a %s that cannot be: %j', async (field, body) => {
  const { send } = await editing();
  const response = await send('POST', '/articles', body);
  expect(response.status).toBe(422);
  expect(Object.keys((await response.json()).errors)).toEqual([field]);
});

test('details change where they are named', async () => {
  const { send, read } = await editing();
  await send('POST', '/articles', begun);
  expect((await send('PATCH', '/articles/zubrowka-refused', { codes: ['iso8583:51'] })).status).toBe(204);
  expect(await read('/studio/articles/zubrowka-refused')).toMatchObject({
    codes: ['iso8583:51'],
    audience: 'consumer',
  });
  expect((await send('PATCH', '/articles/zubrowka-refused', { problemType: 'no-such-type' })).status).toBe(
    422,
  );
});

test('a text written in a browser’s form goes to a file and back without a conflict', async () => {
  const { db, folder, send } = await editing();
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('Zubrowka'), body: 'One\r\n\r\nTwo\r\n', version: 0 });
  await exportArticles(db, folder);
  expect(await importArticles(db, loadArticles(folder))).toEqual({ taken: [], conflicts: [], refused: [] });
});
