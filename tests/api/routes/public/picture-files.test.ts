import { expect, test } from 'vitest';
import { addPicture } from '../../../../api/models/pictures/pictures.ts';
import { words } from '../../articles.ts';
import { drawnPhoto, said } from '../../models/pictures/pictures.ts';
import { begun, editing, english } from '../studio/editing.ts';

test('readers get a picture from the publication that shows it until it is withdrawn; what was replaced leads on', async () => {
  const { db, ask, send, read, signedIn } = await editing();
  const as = await signedIn('editor', 'other');
  const { id } = await (await ask('GET', '/session', { as })).json();
  const drawn = await drawnPhoto();
  await addPicture(db, { name: 'app', drawn, said }, { id });
  const file = `/pictures/files/app/${drawn.hash}/480`;
  expect((await ask('GET', file)).status).toBe(404);
  expect((await ask('GET', file, { as })).status).toBe(200);
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('A'), version: 0, body: '## One\n\n![The app](picture:app)' });
  expect((await ask('GET', file)).status).toBe(404);
  expect((await send('PUT', `${english}/publication`)).status).toBe(204);
  const shown = await ask('GET', file);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('image/webp');
  expect(shown.headers.get('cache-control')).toContain('immutable');
  const { html } = await read(`/articles/${begun.slug}?locale=en`);
  expect(html).toContain(`/api${file} 480w`);
  const old = await ask('GET', '/pictures/files/app/another/480');
  expect([old.status, old.headers.get('location')]).toEqual([
    302,
    `/api/pictures/files/app/${drawn.hash}/1000`,
  ]);
  await send('DELETE', `${english}/publication`, { reason: 'wrong' });
  expect((await ask('GET', file)).status).toBe(404);
  expect((await ask('GET', '/pictures/files/constructor/x/1')).status).toBe(404);
});
