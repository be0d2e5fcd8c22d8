import { expect, test } from 'vitest';
import {
  addPicture,
  changePicture,
  countUndescribed,
  describedPictures,
  filesOf,
  findPicture,
  findPictureFile,
  listPictures,
  nameFrom,
  removePicture,
} from '../../../../api/models/pictures/pictures.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { renderRevision } from '../../../../api/models/articles/rendered.ts';
import { publishedTexts } from '../../../../api/models/articles/published.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { nobody } from '../../../../api/who/viewer.ts';
import { studio, words } from '../../articles.ts';
import { drawnPhoto, said } from './pictures.ts';

async function withPicture(name = 'app-screen') {
  const all = await studio();
  const editor = all.by;
  const drawn = await drawnPhoto();
  await addPicture(all.db, { name, drawn, said }, editor);
  return { ...all, editor, drawn };
}

const showing = (name: string) => ({ ...words('A'), body: `## One\n\n![The app](picture:${name})` });

test('a name is made of what a file is called, and a taken one gets a number', async () => {
  expect(nameFrom('IMG_2041 (1).JPG')).toBe('img-2041-1');
  expect(nameFrom('صورة.png')).toBe('picture');
  const { db, editor, drawn } = await withPicture();
  expect(await addPicture(db, { name: 'app-screen', drawn, said }, editor)).toBe('app-screen-2');
  expect(await addPicture(db, { name: 'card-code', drawn, said }, editor)).toBe('card-code-2');
  expect((await describedPictures(db)).map(({ name }) => name).sort()).toEqual([
    'app-screen',
    'app-screen-2',
    'card-code-2',
  ]);
});

test('nobody but editors sees a picture that no published text shows, and readers see it as long as one does', async () => {
  const { db, by, editor, create, save, drawn } = await withPicture();
  const file = { name: 'app-screen', hash: drawn.hash, width: 480 };
  await expect(findPictureFile(db, nobody, file)).rejects.toThrow('find');
  expect((await findPictureFile(db, editor, file)).file?.mediaType).toBe('image/webp');
  await create('one');
  await save('one', 'en', 0, showing('app-screen'));
  await expect(findPictureFile(db, nobody, file)).rejects.toThrow('find');
  await publish(db, 'one', 'en', by);
  expect((await findPictureFile(db, nobody, file)).file?.bytes.length).toBeGreaterThan(0);
});

test('a picture is replaced in place: texts show the new one, and the old address leads to it', async () => {
  const { db, by, editor, create, save, drawn } = await withPicture();
  await create('one');
  await save('one', 'en', 0, showing('app-screen'));
  await publish(db, 'one', 'en', by);
  const [text] = await publishedTexts(db, ['one']);
  const html = async () => (await renderRevision(db, text?.revision ?? 0))?.html ?? '';
  expect(await html()).toContain(`/api/pictures/files/app-screen/${drawn.hash}/1000`);
  const other = await drawnPhoto('navy');
  await changePicture(db, { name: 'app-screen', version: 1 }, { drawn: other }, editor);
  expect(await html()).toContain(`/api/pictures/files/app-screen/${other.hash}/1000`);
  expect(await html()).not.toContain(drawn.hash);
  const before = { name: 'app-screen', hash: drawn.hash, width: 480 };
  expect(await findPictureFile(db, nobody, before)).toMatchObject({ file: undefined, hash: other.hash });
});

test('who changes a picture names the version that they saw, and may publish where readers see it', async () => {
  const { db, by, editor, create, save } = await withPicture();
  const change = { said: { ...said, alt: { ar: 'أخرى', en: 'Another' } } };
  await changePicture(db, { name: 'app-screen', version: 1 }, change, editor);
  expect(await findPicture(db, 'app-screen')).toMatchObject({ version: 2, alt: change.said.alt });
  await expect(changePicture(db, { name: 'app-screen', version: 1 }, change, editor)).rejects.toThrow(
    'changed',
  );
  await create('one');
  await save('one', 'en', 0, showing('app-screen'));
  const writer: Staff = { ...editor, scopes: ['write-articles'] };
  await changePicture(db, { name: 'app-screen', version: 2 }, change, writer);
  await publish(db, 'one', 'en', by);
  await expect(changePicture(db, { name: 'app-screen', version: 3 }, change, writer)).rejects.toThrow('role');
});

test('only what no text shows is removed', async () => {
  const { db, by, create, save } = await withPicture();
  await create('one');
  await save('one', 'en', 0, showing('app-screen'));
  await expect(removePicture(db, 'app-screen', by)).rejects.toMatchObject({
    fields: { name: { en: 'Articles still show it; take it out of them first: \u2068one\u2069.' } },
  });
  await save('one', 'en', 1, words('A'));
  await removePicture(db, 'app-screen', by);
  await expect(findPicture(db, 'app-screen')).rejects.toThrow('find');
});

test('pictures are found by name, by words, and where words are missing', async () => {
  const { db, editor, drawn } = await withPicture();
  await addPicture(
    db,
    { name: 'slip', drawn, said: { alt: { ar: '', en: '100% paid' }, marks: [] } },
    editor,
  );
  const names = async (...asked: [Parameters<typeof listPictures>[1], number]) =>
    (await listPictures(db, ...asked)).map(({ picture }) => picture.name);
  expect(await names({}, 10)).toEqual(['app-screen', 'slip']);
  expect(await names({ after: 'app-screen' }, 10)).toEqual(['slip']);
  expect(await names({ q: 'شاشة' }, 10)).toEqual(['app-screen']);
  expect(await names({ q: '0%' }, 10)).toEqual(['slip']);
  expect(await names({ q: '%' }, 10)).toEqual(['slip']);
  expect(await names({ undescribed: true }, 10)).toEqual(['slip']);
  expect(await countUndescribed(db)).toBe(1);
});

test('a picture is kept without where and with what it was taken, in every width that screens ask for', async () => {
  const { db } = await withPicture();
  const [file] = await filesOf(db, ['app-screen']);
  expect(file?.bytes.includes('Camera')).toBe(false);
  expect(file?.bytes.includes('Exif')).toBe(false);
  expect(file?.picture).toMatchObject({ width: 1000, height: 500 });
});
