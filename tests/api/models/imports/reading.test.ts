import { expect, test } from 'vitest';
import { eventsOfArticle } from '../../../../api/events/log.ts';
import { findImport } from '../../../../api/models/imports/imports.ts';
import { readSome } from '../../../../api/models/imports/reading.ts';
import { partsOf } from '../../../../api/models/imports/unpacked.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { words } from '../../articles.ts';
import { photo } from '../pictures/pictures.ts';
import { importing, ours, sent, untilRead } from './importing.ts';

test('reading says what would be taken, and changes nothing', async () => {
  const { db, parts, read, by } = await importing();
  const id = await read(ours('one', { ar: words('واحد'), en: words('One') }));
  expect(await parts(id)).toMatchObject([
    {
      name: 'one',
      state: 'read',
      taken: ['one/article.yaml', 'one/ar.md', 'one/en.md'],
      conflicts: [],
      notes: [],
    },
  ]);
  expect((await findImport(db, id)).state).toBe('read');
  await expect(findStudioArticle(db, 'one', by)).rejects.toThrow('find');
  expect(await eventsOfArticle(db, 'one', ['article.created'])).toEqual([]);
});

test('what would mislead readers, or cannot be read, is left with its file and line', async () => {
  const { parts, read } = await importing();
  const lost = { ...words('A'), body: '## One\n\n[There](article:nowhere)' };
  const id = await read({
    ...ours('one', { en: lost }),
    ...ours('two'),
    'content/articles/two/ar.md': 'no front matter',
    'content/articles/three/en.md': '---\ntitle: x\n---\n\nx',
    'content/articles/three/article.yaml': 'problemType: [',
  });
  const [one, two, three] = await parts(id);
  expect(one).toMatchObject({
    state: 'left',
    notes: [{ file: 'one/en.md', line: 11, message: { en: 'no article nowhere' }, left: true }],
  });
  expect(two).toMatchObject({ state: 'read', notes: [{ file: 'two/ar.md', line: 1, left: true }] });
  expect(three?.state).toBe('left');
  expect(three?.notes.map(({ file }) => file)).toEqual(['three/en.md', 'three/article.yaml']);
});

test('articles of one import lead to each other, to their headings and to the pictures that come along', async () => {
  const { parts, read } = await importing();
  const one = { ...words('A'), body: '## One\n\n[There](article:two#h-first)\n\n![The app](picture:app)' };
  const id = await read({
    ...ours('one', { en: one }),
    ...ours('two'),
    'content/images/app.jpg': await photo(),
    'content/images/app.yaml': 'alt: { ar: شاشة, en: Screen }',
  });
  expect((await parts(id)).map(({ name, state }) => [name, state])).toEqual([
    ['one', 'read'],
    ['two', 'read'],
    ['app', 'read'],
  ]);
});

test('a process that is killed in the middle leaves the rest to the next', async () => {
  const { db, begin, parts } = await importing();
  const many = Object.assign({}, ...Array.from({ length: 15 }, (_, at) => ours(`a-${at}`)));
  const id = await begin(partsOf(sent(many)));
  expect(await readSome(db)).toBe(true);
  expect((await parts(id)).filter(({ state }) => state === 'waiting')).toHaveLength(5);
  await untilRead(db);
  expect((await parts(id)).every(({ state }) => state === 'read')).toBe(true);
  expect(await readSome(db)).toBe(false);
});
