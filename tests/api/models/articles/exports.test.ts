import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines } from '../../../../api/ground/incoming.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { exportArticles } from '../../../../api/models/articles/exports.ts';
import { publish, publishDraft, withdraw } from '../../../../api/models/articles/publications.ts';
import { publishedTexts } from '../../../../api/models/articles/published.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { studio, words } from '../../articles.ts';
import { folder, nothing } from './files.ts';

const filesOf = (root: string) =>
  Object.fromEntries(
    readdirSync(join(root, 'articles'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|yaml)$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(root, 'articles', path), 'utf8')]),
  );

test('the files that come out say what went in, and come out the same ever after', async () => {
  const [first, second] = [folder(), folder()];
  const { db } = await studio();
  await importArticles(db, loadArticles(contentFolder));
  await exportArticles(db, first);
  expect(loadArticles(first)).toEqual(loadArticles(contentFolder));
  const { db: another } = await studio();
  await importArticles(another, loadArticles(first));
  await exportArticles(another, second);
  expect(filesOf(second)).toEqual(filesOf(first));
});

test('what readers do not see is written out only where it is asked for, and comes in as it was', async () => {
  const { db, by, create, save, published } = await studio();
  await published('both', ['ar', 'en']);
  await withdraw(db, 'both', 'ar', by);
  await create('drafted');
  await save('drafted', 'en', 0, words('A draft'));
  const out = folder();
  expect(await exportArticles(db, out)).toBe(1);
  expect(Object.keys(filesOf(out))).toEqual(['both/article.yaml', 'both/en.md']);
  const whole = folder();
  expect(await exportArticles(db, whole, { drafts: true })).toBe(2);
  expect(Object.keys(filesOf(whole))).toEqual([
    'both/ar.draft.md',
    'both/article.yaml',
    'both/en.md',
    'drafted/article.yaml',
    'drafted/en.draft.md',
  ]);
  const { db: another } = await studio();
  await importArticles(another, loadArticles(whole));
  const again = folder();
  await exportArticles(another, again, { drafts: true });
  expect(filesOf(again)).toEqual(filesOf(whole));
});

test('a draft that has gone on is not what goes out as published', async () => {
  const { db, save, published } = await studio();
  await published('one', ['en']);
  await save('one', 'en', 1, words('Not yet'));
  const out = folder();
  await exportArticles(db, out);
  expect(filesOf(out)['one/en.md']).not.toContain('Not yet');
  expect(await importArticles(db, loadArticles(out))).toEqual(nothing);
});

test('whatever a text says, the way out and in changes nothing of it', async () => {
  const { db, by, create, save } = await studio();
  await create('any');
  let version = 0;
  const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map((said) => lines.parse(said));
  const filled = text.filter((said) => said !== '');
  const draft = fc.record({
    ...{ title: filled, summary: filled, quickFix: text, body: filled },
    searchTerms: fc.array(filled, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(draft, async (said) => {
      ({ version } = await save('any', 'en', version, said));
      await db.transaction((tx) => publishDraft(tx, 'any', 'en'));
      const out = folder();
      await exportArticles(db, out);
      expect(loadArticles(out)).toMatchObject([{ translations: { en: said } }]);
    }),
    { numRuns: 60 },
  );
  expect(by).toBeDefined();
});

test('texts with every kind of line and mark survive the way out and in', async () => {
  const { db, by, create, save } = await studio();
  await create('odd');
  const odd = {
    title: 'A: "quoted" #1 — رمز',
    summary: '- not a list',
    quickFix: 'First line.\n\n---\n\nSecond: line',
    searchTerms: ['yes', '51', 'a: b', "it's"],
    body: 'One\n\n---\n\ntitle: two',
  };
  await save('odd', 'en', 0, odd);
  await publish(db, 'odd', 'en', by);
  const out = folder();
  await exportArticles(db, out);
  expect(await importArticles(db, loadArticles(out))).toEqual(nothing);
});

test('what is for the staff goes out as such, and comes in as such', async () => {
  const out = folder();
  const { db, published } = await studio();
  await published('inside', ['ar', 'en'], { audience: 'staff' });
  await exportArticles(db, out);
  const files = loadArticles(out);
  expect(files).toMatchObject([{ slug: 'inside', audience: 'staff' }]);
  const { db: another } = await studio();
  await importArticles(another, files);
  expect(await publishedTexts(another, ['inside'])).toEqual([]);
  expect(await publishedTexts(another, ['inside'], 'staff')).toHaveLength(2);
});
