import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportArticles } from '../../../../api/models/articles/exports.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { importPictures } from '../../../../api/models/pictures/editions.ts';
import { findPicture } from '../../../../api/models/pictures/pictures.ts';
import { readImages } from '../../../../content/images.ts';
import { studio, words } from '../../articles.ts';
import { folder } from '../articles/files.ts';
import { photo } from './pictures.ts';

async function withImage(colour: 'teal' | 'navy' = 'teal') {
  const from = folder();
  mkdirSync(join(from, 'images'));
  writeFileSync(join(from, 'images/app.jpg'), await photo(colour));
  writeFileSync(join(from, 'images/app.yaml'), 'alt: { ar: شاشة, en: Screen }\nmarks: []\n');
  return readImages(from).images;
}

test('images of a folder come in once, go out with what shows them, and come in again unchanged', async () => {
  const { db, by, create, save } = await studio();
  const images = await withImage();
  expect(await importPictures(db, images)).toEqual({ taken: ['images/app.jpg'], conflicts: [] });
  expect(await importPictures(db, images)).toEqual({ taken: [], conflicts: [] });
  expect(await findPicture(db, 'app')).toMatchObject({ alt: { ar: 'شاشة', en: 'Screen' } });
  await create('one');
  await save('one', 'en', 0, { ...words('A'), body: '## One\n\n![The app](picture:app)' });
  await publish(db, 'one', 'en', by);
  const out = folder();
  await exportArticles(db, out);
  const written = readImages(out).images;
  expect(written).toMatchObject([{ name: 'app', alt: { ar: 'شاشة', en: 'Screen' }, marks: [] }]);
  expect(await importPictures(db, written)).toEqual({ taken: [], conflicts: [] });
});

test('another picture of the same name is a conflict, and what is here stays', async () => {
  const { db } = await studio();
  await importPictures(db, await withImage());
  const { hash } = await findPicture(db, 'app');
  expect(await importPictures(db, await withImage('navy'))).toEqual({
    taken: [],
    conflicts: ['images/app.jpg'],
  });
  expect((await findPicture(db, 'app')).hash).toBe(hash);
});
