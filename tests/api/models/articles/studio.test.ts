import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { confirm, publish } from '../../../../api/models/articles/publications.ts';
import { changeDetails, studioArticle, studioArticles } from '../../../../api/models/articles/studio.ts';
import { studio, words } from '../../articles.ts';

const slugs = ({ articles }: { articles: { slug: string }[] }) => articles.map(({ slug }) => slug);

test('an address is taken once', async () => {
  const { create } = await studio();
  await create('otp-missing');
  await expect(create('otp-missing')).rejects.toThrow(Invalid);
});

test('details are changed without touching what was not named', async () => {
  const { db, by, create } = await studio();
  await create('otp-missing');
  await changeDetails(db, 'otp-missing', { problemType: 'refunds' }, by);
  expect(await studioArticle(db, 'otp-missing')).toMatchObject({
    problemType: 'refunds',
    codes: ['paytabs:310'],
  });
  await expect(changeDetails(db, 'not-there', {}, by)).rejects.toThrow(NotFound);
});

test('editors find articles by the state of a language, and by words of either language', async () => {
  const desk = await studio();
  const { db, by, create, save, published } = desk;
  await create('empty');
  await create('draft');
  await save('draft', 'ar', 0, words('رمز التحقّق'));
  await published('out', ['ar', 'en']);
  await confirm(db, 'out', 'ar', by);
  expect(slugs(await studioArticles(db, {}))).toEqual(['draft', 'empty', 'out']);
  expect(slugs(await studioArticles(db, { state: 'missing' }))).toEqual(['draft', 'empty']);
  expect(slugs(await studioArticles(db, { state: 'draft' }))).toEqual(['draft']);
  expect(slugs(await studioArticles(db, { state: 'published' }))).toEqual(['out']);
  expect(slugs(await studioArticles(db, { state: 'behind' }))).toEqual([]);
  expect(slugs(await studioArticles(db, { q: 'التحقق' }))).toEqual(['draft']);
  await save('out', 'en', 1, words('Newer'));
  expect(slugs(await studioArticles(db, { state: 'changed' }))).toEqual(['out']);
  await publish(db, 'out', 'en', by);
  expect(slugs(await studioArticles(db, { state: 'behind' }))).toEqual(['out']);
});
