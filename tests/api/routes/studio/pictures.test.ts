import { expect, test } from 'vitest';
import sharp from 'sharp';
import { form } from '../../app.ts';
import { photo } from '../../models/pictures/pictures.ts';
import { words } from '../../articles.ts';
import { begun, editing, english } from './editing.ts';

const fileOf = (bytes: Buffer, name = 'App screen.jpg') => new File([new Uint8Array(bytes)], name);
const said = { altAr: 'شاشة التطبيق', altEn: 'The screen of the app' };

async function drawing() {
  const desk = await editing();
  const as = await desk.signedIn('editor', 'picturing');
  const add = async (fields: Record<string, string | File>) =>
    desk.ask('POST', '/studio/pictures', { as, body: form(fields) });
  return { ...desk, as, add };
}

test('a picture is added, shown by a text, described, replaced, and not removed while a text shows it', async () => {
  const { add, send, read, ask, as } = await drawing();
  const answer = await add({ ...said, file: fileOf(await photo()) });
  expect([answer.status, await answer.json()]).toEqual([201, { name: 'app-screen' }]);
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('A'), version: 0, body: '## One\n\n![The app](picture:app-screen)' });
  const { pictures, undescribed } = await read('/studio/pictures?q=screen');
  expect(undescribed).toBe(0);
  expect(pictures).toMatchObject([
    {
      name: 'app-screen',
      updatedBy: 'picturing',
      uses: [{ slug: begun.slug, locale: 'en', published: false }],
    },
  ]);
  const marks = [{ x: 12.5, y: 40, label: { ar: 'اضغط', en: 'Press' } }];
  const change = { alt: { ar: 'شاشة', en: 'Screen' }, marks, version: 1 };
  expect((await send('PUT', '/studio/pictures/app-screen', change)).status).toBe(204);
  expect((await send('PUT', '/studio/pictures/app-screen', change)).status).toBe(409);
  const replaced = form({ file: fileOf(await photo('navy')), version: '2' });
  const file = '/studio/pictures/app-screen/file';
  expect((await ask('PUT', file, { as, body: replaced })).status).toBe(204);
  expect(await read('/studio/pictures/app-screen')).toMatchObject({ version: 3, marks, alt: change.alt });
  expect((await send('DELETE', '/studio/pictures/app-screen')).status).toBe(422);
  await send('PUT', english, { ...words('A'), version: 1 });
  expect((await send('DELETE', '/studio/pictures/app-screen')).status).toBe(204);
  expect((await send('GET', '/studio/pictures/app-screen')).status).toBe(404);
});

test('what is no still picture, or is not described in both languages, is refused, saying why', async () => {
  const { add } = await drawing();
  const errors = async (fields: Record<string, string | File>) => (await (await add(fields)).json()).errors;
  const file = fileOf(await photo());
  expect(await errors({ file, altAr: ' ', altEn: 'x' })).toEqual({ altAr: 'This is required.' });
  const svg = fileOf(Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'a.svg');
  expect((await errors({ ...said, file: svg })).file).toContain('SVG');
  expect((await errors({ ...said, file: fileOf(Buffer.from('%PDF-1.4')) })).file).toContain(
    'only still pictures',
  );
  expect((await errors({ ...said, file: fileOf(Buffer.from('x')) })).file).toContain('only still pictures');
  expect(await errors({ ...said, file, altEn: 'Card 4111 1111 1111 1111' })).toHaveProperty('altEn');
});

test('a photo of 12 MB is taken', async () => {
  const { add } = await drawing();
  const noise = Buffer.alloc(4000 * 3000 * 3);
  for (let at = 0; at < noise.length; at += 1) noise[at] = (at * 2654435761) >>> 24;
  const large = await sharp(noise, { raw: { width: 4000, height: 3000, channels: 3 } })
    .jpeg({ quality: 97 })
    .toBuffer();
  expect(large.length).toBeGreaterThan(12e6);
  expect((await add({ ...said, file: fileOf(large) })).status).toBe(201);
});

test('a number without words in both languages, or off the picture, is refused', async () => {
  const { add, send } = await drawing();
  await add({ ...said, file: fileOf(await photo()) });
  const put = async (mark: object) => {
    const body = { alt: { ar: 'ش', en: 'S' }, marks: [mark], version: 1 };
    return Object.keys((await (await send('PUT', '/studio/pictures/app-screen', body)).json()).errors);
  };
  expect(await put({ x: 1, y: 1, label: { ar: 'هنا', en: '' } })).toEqual(['marks.0.label.en']);
  expect(await put({ x: 101, y: 1, label: { ar: 'هنا', en: 'Here' } })).toEqual(['marks.0.x']);
});
