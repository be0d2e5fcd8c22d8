import { expect, test } from 'vitest';
import { eventsOfArticle } from '../../../../api/events/log.ts';
import { publishedTexts } from '../../../../api/models/articles/published.ts';
import { takeImport } from '../../../../api/models/imports/imports.ts';
import { takeSome } from '../../../../api/models/imports/taking.ts';
import { findPicture } from '../../../../api/models/pictures/pictures.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { words } from '../../articles.ts';
import { photo } from '../pictures/pictures.ts';
import { importing, ours, readPicture } from './importing.ts';

test('files of ours are published, their drafts stay drafts, and pictures come first', async () => {
  const { db, read, take, by } = await importing();
  const shown = { ...words('A'), body: '## One\n\n![The app](picture:app)' };
  const parts = await take(
    await read({
      ...ours('one', { en: shown, 'en.draft': words('B'), 'ar.draft': words('ب') }),
      'content/images/app.jpg': await photo(),
      'content/images/app.yaml': 'alt: { ar: شاشة, en: Screen }',
    }),
  );
  expect(parts.map(({ state, bytes, source }) => [state, bytes, source])).toEqual([
    ['taken', null, null],
    ['taken', null, null],
  ]);
  expect((await publishedTexts(db, ['one'])).map(({ title }) => title)).toEqual(['A']);
  const { translations } = await findStudioArticle(db, 'one', by);
  expect(translations.en).toMatchObject({ title: 'B', state: 'changed' });
  expect(translations.ar).toMatchObject({ title: 'ب', state: 'draft' });
  expect(await findPicture(db, 'app')).toMatchObject({ alt: { ar: 'شاشة', en: 'Screen' } });
});

const page = (title: string, body: string) =>
  `<html lang="en"><title>${title}</title><main>${body}</main></html>`;

test('pages from elsewhere become drafts that no reader sees, and find themselves again', async () => {
  const { db, read, take, parts, by } = await importing();
  const site = (words: string) => ({
    'site/card.html': page('Card refused', `<p>${words}</p><p><a href="fees.html#x">Fees</a></p>`),
    'site/fees.html': page('Fees', '<p>None.</p><img src="img/app.jpg" alt="The app">'),
  });
  const first = await read({ ...site('Call your bank.'), 'site/img/app.jpg': await photo() });
  await take(first);
  const { translations, problemType } = await findStudioArticle(db, 'card-refused', by);
  expect(problemType).toBe('authentication-3ds-otp');
  expect(translations.en).toMatchObject({
    state: 'draft',
    summary: 'Call your bank.',
    body: 'Call your bank.\n\n[Fees](article:fees)',
  });
  expect(await publishedTexts(db, ['card-refused', 'fees'])).toEqual([]);
  const { body } = (await findStudioArticle(db, 'fees', by)).translations.en ?? {};
  const [, name = ''] = /!\[The app\]\(picture:(app-\w+)\)/.exec(body ?? '') ?? [];
  expect(await findPicture(db, name)).toMatchObject({ alt: { ar: '', en: 'The app' } });
  const again = await parts(await read(site('Call your bank today.')));
  expect(again).toMatchObject([
    { name: 'card-refused', state: 'read', taken: ['card-refused/en.draft.md'] },
    { name: 'fees' },
  ]);
});

test('another article under the same name keeps it', async () => {
  const { read, published, parts } = await importing();
  await published('fees', ['en']);
  const [part] = await parts(await read({ 'fees.html': page('Fees', '<p>None.</p>') }));
  expect(part).toMatchObject({ name: 'fees-2', state: 'read', conflicts: [] });
});

test('what is no picture is left, and the rest taken', async () => {
  const { read, take } = await importing();
  const parts = await take(
    await read({ 'fees.html': page('Fees', '<p>None.</p>'), 'a.svg': '<svg onload="alert(1)"/>' }),
  );
  expect(parts).toMatchObject([{ state: 'taken' }, { state: 'left', notes: [{}, { left: true }] }]);
});

test('whoever goes on after a killed process takes nothing twice', async () => {
  const { db, read, editor } = await importing();
  const many = Object.assign({}, ...Array.from({ length: 15 }, (_, at) => ours(`a-${at}`)));
  await takeImport(db, await read(many), editor);
  expect(await takeSome(db, readPicture)).toBe(true);
  const published = async () =>
    publishedTexts(
      db,
      Array.from({ length: 15 }, (_, at) => `a-${at}`),
    );
  expect(await published()).toHaveLength(10);
  while (await takeSome(db, readPicture));
  expect(await published()).toHaveLength(15);
  expect(await eventsOfArticle(db, 'a-3', ['article.published'])).toHaveLength(1);
});
