import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsOfArticle } from '../../../../api/events/log.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { exportArticles } from '../../../../api/models/articles/exports.ts';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { movedTo, rename } from '../../../../api/models/articles/slugs.ts';
import { createArticle } from '../../../../api/models/articles/studio.ts';
import { findArticle } from '../../../../api/views/articles.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { openTestDesk } from '../../app.ts';
import { details, studio } from '../../articles.ts';

const taken = { fields: { slug: expect.anything() } };
const folder = () => mkdtempSync(join(tmpdir(), 'hulool-'));

test('an article keeps all it has under its new address', async () => {
  const { db, by, published } = await studio();
  await published('no-code', ['ar', 'en']);
  await published('declined', ['ar'], { related: ['no-code'] });
  const before = await findArticle(db, 'no-code', 'ar');
  await rename(db, 'no-code', 'code-not-arriving', by);
  expect(await findArticle(db, 'code-not-arriving', 'ar')).toEqual({ ...before, slug: 'code-not-arriving' });
  expect((await findArticle(db, 'declined', 'ar')).related).toMatchObject([{ slug: 'code-not-arriving' }]);
  expect(await movedTo(db, 'no-code')).toBe('code-not-arriving');
  await vote(db, 'no-code', { helpful: true, locale: 'ar', reason: null, from: '203.0.113.7' });
  const kinds = (await eventsOfArticle(db, 'code-not-arriving', ['article.created', 'article.renamed'])).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['article.created', 'article.renamed']);
});

test('every address it had leads to the one it has, and back again', async () => {
  const { db, by, published } = await studio();
  await published('one', ['ar']);
  await rename(db, 'one', 'two', by);
  await rename(db, 'two', 'three', by);
  expect([await movedTo(db, 'one'), await movedTo(db, 'two')]).toEqual(['three', 'three']);
  await rename(db, 'three', 'one', by);
  expect([await movedTo(db, 'one'), await movedTo(db, 'two')]).toEqual([undefined, 'one']);
});

test('no article takes the address of another, nor one that another left', async () => {
  const { db, by, published, create } = await studio();
  await published('one', ['ar']);
  await create('other');
  await expect(rename(db, 'one', 'other', by)).rejects.toMatchObject(taken);
  await rename(db, 'one', 'two', by);
  await expect(rename(db, 'other', 'one', by)).rejects.toMatchObject(taken);
  await expect(createArticle(db, 'one', details, by)).rejects.toMatchObject(taken);
  await expect(rename(db, 'nothing', 'three', by)).rejects.toThrow();
});

test('files follow: an export says the old address, an import of it elsewhere renames', async () => {
  const [first, second] = [folder(), folder()];
  const here = await studio();
  await here.published('one', ['ar', 'en']);
  await exportArticles(here.db, first);
  const there = await studio();
  await importArticles(there.db, loadArticles(first));

  await rename(here.db, 'one', 'two', here.by);
  // Files from before the change are still those of the article.
  expect(await importArticles(here.db, loadArticles(first))).toEqual({
    taken: [],
    conflicts: [],
    refused: [],
  });
  await exportArticles(here.db, first);
  expect(existsSync(join(first, 'articles/one'))).toBe(false);
  expect(loadArticles(first)).toMatchObject([{ slug: 'two', formerly: ['one'] }]);

  await importArticles(there.db, loadArticles(first));
  expect(await movedTo(there.db, 'one')).toBe('two');
  const fresh = await studio();
  await importArticles(fresh.db, loadArticles(first));
  expect(await movedTo(fresh.db, 'one')).toBe('two');
  await exportArticles(fresh.db, second);
  expect(loadArticles(second)).toEqual(loadArticles(first));
});

test('readers and search are led to the new address', async () => {
  const desk = await openTestDesk();
  const editor = await desk.signedIn('editor');
  const body = { slug: 'code-missing' };
  expect((await desk.ask('PUT', '/articles/otp-missing/slug', { as: editor, body })).status).toBe(204);
  const answer = await desk.ask('GET', '/articles/otp-missing?locale=ar');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    301,
    '/api/articles/code-missing?locale=ar',
  ]);
  const { hits } = await (await desk.ask('GET', '/search?q=otp%20not%20arriving&locale=en')).json();
  const slugs = hits.map(({ slug }: { slug: string }) => slug);
  expect(slugs).toContain('code-missing');
  expect(slugs).not.toContain('otp-missing');
  const wrong = await desk.ask('PUT', '/articles/code-missing/slug', {
    as: editor,
    body: { slug: 'Not A Slug' },
  });
  expect(wrong.status).toBe(422);
});
