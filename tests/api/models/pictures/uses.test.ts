import { expect, test } from 'vitest';
import { publish, withdraw } from '../../../../api/models/articles/publications.ts';
import {
  isShownTo,
  noteDraftPictures,
  noteRevisionPictures,
  usesOf,
} from '../../../../api/models/pictures/uses.ts';
import { addPicture } from '../../../../api/models/pictures/pictures.ts';
import { nobody } from '../../../../api/who/viewer.ts';
import { studio, words } from '../../articles.ts';
import { drawnPhoto, said } from './pictures.ts';

const showing = { ...words('A'), body: '## One\n\n![The app](picture:app-screen)' };

async function withPicture() {
  const all = await studio();
  await addPicture(all.db, { name: 'app-screen', drawn: await drawnPhoto(), said }, all.by);
  return all;
}

test('a use is told with whether readers see it, also where the draft has gone on without the picture', async () => {
  const { db, by, create, save } = await withPicture();
  await create('one');
  await save('one', 'ar', 0, showing);
  const use = { picture: 'app-screen', slug: 'one', locale: 'ar', title: 'A' };
  expect(await usesOf(db, ['app-screen', 'other'])).toEqual([{ ...use, published: false }]);
  await publish(db, 'one', 'ar', by);
  await save('one', 'ar', 1, words('B'));
  expect(await usesOf(db, ['app-screen'])).toEqual([{ ...use, title: 'B', published: true }]);
  await publish(db, 'one', 'ar', by);
  expect(await usesOf(db, ['app-screen'])).toEqual([]);
});

test('a picture is taken from readers with the last text that shows it', async () => {
  const { db, by, create, save } = await withPicture();
  await create('one');
  await save('one', 'ar', 0, showing);
  await publish(db, 'one', 'ar', by);
  expect(await isShownTo(db, nobody, 'app-screen')).toBe(true);
  await withdraw(db, 'one', 'ar', by);
  expect(await isShownTo(db, nobody, 'app-screen')).toBe(false);
});

test('what stands in an article for the staff is shown to the staff alone', async () => {
  const { db, by, create, save } = await withPicture();
  await create('inside', { audience: 'staff' });
  await save('inside', 'ar', 0, showing);
  await publish(db, 'inside', 'ar', by);
  expect(await isShownTo(db, nobody, 'app-screen')).toBe(false);
  const agent = { ...by, role: 'agent' } as const;
  expect(await isShownTo(db, agent, 'app-screen')).toBe(true);
  expect(await isShownTo(db, agent, 'constructor')).toBe(false);
});

test('each picture is noted once, however often a text names it', async () => {
  const { db, create, save } = await withPicture();
  await create('one');
  await save('one', 'ar', 0, words('A'));
  const twice = `${showing.body}\n\n${showing.body}`;
  await noteDraftPictures(db, { slug: 'one', locale: 'ar' }, twice);
  await noteDraftPictures(db, { slug: 'one', locale: 'ar' }, twice);
  expect(await usesOf(db, ['app-screen'])).toHaveLength(1);
  await noteRevisionPictures(db, 1, 'nothing');
});
