import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsOfArticle } from '../../../../api/events/log.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { exportArticles } from '../../../../api/models/articles/exports.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { changeDetails } from '../../../../api/models/articles/studio.ts';
import { findArticle } from '../../../../api/views/articles.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { studio, words } from '../../articles.ts';
import { file, folder, nothing, withEnglish } from './files.ts';

test('the first import publishes every language of every file', async () => {
  const { db, by } = await studio();
  const files = loadArticles(contentFolder);
  const { taken, conflicts } = await importArticles(db, files);
  expect(conflicts).toEqual([]);
  expect(taken).toHaveLength(3 * files.length);
  for (const { slug } of files) {
    const { translations } = await findStudioArticle(db, slug, by);
    for (const written of [translations.ar, translations.en]) {
      expect(written?.state).toBe('published');
      expect(written?.behindSince).toBeNull();
    }
  }
});

test('importing what was exported changes nothing, and neither does importing twice', async () => {
  const { db, by } = await studio();
  await importArticles(db, [file()]);
  expect(await importArticles(db, [file()])).toEqual(nothing);
  const out = folder();
  await exportArticles(db, out);
  const before = await findStudioArticle(db, 'otp-missing', by);
  expect(await importArticles(db, loadArticles(out))).toEqual(nothing);
  expect(await findStudioArticle(db, 'otp-missing', by)).toEqual(before);
});

test('a changed file is taken in and published', async () => {
  const { db } = await studio();
  await importArticles(db, [file()]);
  expect(await importArticles(db, [withEnglish('Newer')])).toEqual({
    taken: ['otp-missing/en.md'],
    conflicts: [],
    refused: [],
  });
  expect((await findArticle(db, 'otp-missing', 'en')).title).toBe('Newer');
});

test('a file that changed in one language leaves the other behind', async () => {
  const { db, by } = await studio();
  await importArticles(db, [file()]);
  await importArticles(db, [withEnglish('Newer')]);
  const { translations } = await findStudioArticle(db, 'otp-missing', by);
  expect(translations.ar?.behindSince).not.toBeNull();
  expect(translations.en?.behindSince).toBeNull();
});

test('an edit made in the studio outlives every import; a file that changed as well is a conflict', async () => {
  const { db, by, save } = await studio();
  await importArticles(db, [file()]);
  await save('otp-missing', 'en', 1, words('Edited here'));
  expect(await importArticles(db, [file()])).toEqual(nothing);
  expect(await importArticles(db, [withEnglish('Edited there')])).toEqual({
    taken: [],
    conflicts: ['otp-missing/en.md'],
    refused: [],
  });
  expect((await findStudioArticle(db, 'otp-missing', by)).translations.en?.title).toBe('Edited here');
});

test('an edit that was exported, then changed in its file, is taken in', async () => {
  const { db, by, save } = await studio();
  await importArticles(db, [file()]);
  await save('otp-missing', 'en', 1, words('Edited here'));
  await publish(db, 'otp-missing', 'en', by);
  const out = folder();
  await exportArticles(db, out);
  await importArticles(db, loadArticles(out));
  const path = join(out, 'articles/otp-missing/en.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Edited here', 'Edited again'));
  expect((await importArticles(db, loadArticles(out))).conflicts).toEqual([]);
  expect((await findArticle(db, 'otp-missing', 'en')).title).toBe('Edited again');
});

test('an edit of what an article is filed under outlives every import too', async () => {
  const { db, by } = await studio();
  await importArticles(db, [file()]);
  await changeDetails(db, 'otp-missing', { codes: ['stripe:expired_card'] }, by);
  expect(await importArticles(db, [file()])).toEqual(nothing);
  expect(await importArticles(db, [file({ problemType: 'refunds' })])).toEqual({
    taken: [],
    conflicts: ['otp-missing/article.yaml'],
    refused: [],
  });
  expect(await findStudioArticle(db, 'otp-missing', by)).toMatchObject({
    codes: ['stripe:expired_card'],
    problemType: 'authentication-3ds-otp',
  });
});

test('changed details alone are taken in, and told to whoever follows the log', async () => {
  const { db, by } = await studio();
  await importArticles(db, [file()]);
  expect(await importArticles(db, [file({ problemType: 'refunds' })])).toEqual({
    taken: ['otp-missing/article.yaml'],
    conflicts: [],
    refused: [],
  });
  expect((await findStudioArticle(db, 'otp-missing', by)).problemType).toBe('refunds');
  expect(await eventsOfArticle(db, 'otp-missing', ['article.changed'])).toHaveLength(1);
});

test('an article that leads readers to what is for the staff is left out, wherever that comes from', async () => {
  const { db, published } = await studio();
  await published('inside', ['en'], { audience: 'staff' });
  const linked = withEnglish('Linked');
  const english = linked.translations.en;
  if (!english) throw new Error('there is no English');
  const body = `${english.body}\n\n[More](article:inside)`;
  const leads = { ...linked, translations: { ...linked.translations, en: { ...english, body } } };
  expect(await importArticles(db, [leads])).toEqual({ ...nothing, refused: ['otp-missing'] });
  const related = { ...file(), related: ['ours'] };
  const ours = { ...file(), slug: 'ours', formerly: [], audience: 'staff' as const };
  expect((await importArticles(db, [related, ours])).refused).toEqual(['otp-missing']);
  expect(await importArticles(db, [file(), { ...ours, related: ['inside'] }])).toMatchObject({ refused: [] });
});

test('a file keeps nothing for the staff that readers are led to, unless the same import leads them away', async () => {
  const { db } = await studio();
  await importArticles(db, [file({ slug: 'ours' }), file({ related: ['ours'] })]);
  const ours = file({ slug: 'ours', audience: 'staff' });
  expect(await importArticles(db, [ours])).toEqual({ ...nothing, refused: ['ours'] });
  expect(await importArticles(db, [ours, file()])).toEqual({
    ...nothing,
    taken: ['otp-missing/article.yaml', 'ours/article.yaml'],
  });
});
