import { expect, test } from 'vitest';
import {
  countParts,
  findImport,
  findPart,
  forgetImport,
  isAnyWaiting,
  latestImports,
  listParts,
  settleConflict,
  takeImport,
} from '../../../../api/models/imports/imports.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { statesOf } from '../../../../api/models/articles/history.ts';
import { words } from '../../articles.ts';
import { importing, ours } from './importing.ts';

/** An article that came from a file, was edited here, and changed in its file. */
async function disputed() {
  const all = await importing();
  await all.take(await all.read(ours('one')));
  await all.save('one', 'en', 1, words('Ours'));
  const id = await all.read(ours('one', { en: words('Theirs') }));
  const [part] = await all.parts(id);
  const settle = (how: 'theirs' | 'ours' | 'merge') =>
    settleConflict(all.db, { id, part: part?.id ?? 0, file: 'one/en.md' }, how);
  const english = async () => (await findStudioArticle(all.db, 'one', all.by)).translations.en;
  return { ...all, id, part, settle, english };
}

test('a text that both sides changed waits until somebody says which is right', async () => {
  const { db, id, part, take, parts, english } = await disputed();
  expect(part).toMatchObject({ state: 'read', taken: [], conflicts: ['one/en.md'] });
  expect(await countParts(db, id)).toEqual({ all: 1, working: 0, conflicts: 1, taken: 0, left: 0, same: 0 });
  await take(id);
  expect(await english()).toMatchObject({ title: 'Ours' });
  expect((await findImport(db, id)).state).toBe('read');
  expect(await parts(id)).toMatchObject([{ state: 'read', conflicts: ['one/en.md'] }]);
});

test('theirs is taken over ours, which stays in the history', async () => {
  const { db, id, settle, take, english } = await disputed();
  await settle('theirs');
  expect(await take(id)).toMatchObject([
    { state: 'taken', taken: ['one/en.md'], conflicts: [], source: null },
  ]);
  expect(await english()).toMatchObject({ title: 'Theirs', state: 'published' });
  expect((await statesOf(db, { slug: 'one', locale: 'en' })).map(({ title }) => title)).toContain('Ours');
  expect((await findImport(db, id)).state).toBe('done');
});

test('ours stays, and the same file is no conflict any more', async () => {
  const { id, settle, take, read, parts, english } = await disputed();
  await settle('theirs');
  await settle('ours');
  await take(id);
  expect(await english()).toMatchObject({ title: 'Ours' });
  const [again] = await parts(await read(ours('one', { en: words('Theirs') })));
  expect(again).toMatchObject({ state: 'left', conflicts: [], notes: [] });
});

test('to be merged both stand in the history, and ours is still the draft', async () => {
  const { db, id, settle, take, english } = await disputed();
  await settle('merge');
  await take(id);
  expect(await english()).toMatchObject({ title: 'Ours', state: 'changed' });
  const titles = (await statesOf(db, { slug: 'one', locale: 'en' })).map(({ title }) => title);
  expect(titles.slice(0, 2).sort()).toEqual(['Ours', 'Theirs']);
});

test('what is not in conflict cannot be settled, nor what is being taken', async () => {
  const { db, id, part, editor, settle } = await disputed();
  const other = { id, part: part?.id ?? 0, file: 'one/ar.md' };
  await expect(settleConflict(db, other, 'ours')).rejects.toThrow('find');
  await expect(findPart(db, id + 1, part?.id ?? 0)).rejects.toThrow('find');
  await takeImport(db, id, editor);
  expect(await isAnyWaiting(db)).toBe(true);
  await expect(settle('ours')).rejects.toThrow('changed');
  await expect(takeImport(db, id, editor)).rejects.toThrow('changed');
  await expect(forgetImport(db, id)).rejects.toThrow('changed');
});

test('who may not publish takes nothing that would be published', async () => {
  const { db, id, editor } = await disputed();
  const writer = { ...editor, scopes: ['write-articles'] as const };
  await expect(takeImport(db, id, writer)).rejects.toThrow('role');
});

test('an import is listed until it is forgotten; what was taken of it stays', async () => {
  const { db, id, english } = await disputed();
  expect((await latestImports(db, 10)).map(({ of }) => of.id)).toEqual([id, id - 1]);
  expect(await listParts(db, id, { kind: 'conflicts' }, 5)).toHaveLength(1);
  await forgetImport(db, id);
  await expect(findImport(db, id)).rejects.toThrow('find');
  expect(await english()).toMatchObject({ title: 'Ours' });
});
