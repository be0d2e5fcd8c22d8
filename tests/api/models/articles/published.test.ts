import { expect, test } from 'vitest';
import { publishedTexts, textsFor } from '../../../../api/models/articles/published.ts';
import { studio, words } from '../../articles.ts';

test('readers get their language, or the other where that is all there is, in the order named', async () => {
  const { db, published } = await studio();
  await published('both', ['ar', 'en']);
  await published('arabic', ['ar']);
  const texts = await textsFor(db, ['arabic', 'constructor', 'both'], 'en');
  expect(texts.map(({ slug, locale }) => [slug, locale])).toEqual([
    ['arabic', 'ar'],
    ['both', 'en'],
  ]);
});

test('what is saved and not published is in none of it', async () => {
  const { db, published, save } = await studio();
  await published('one', ['en']);
  await save('one', 'en', 1, words('A draft'));
  await save('one', 'ar', 0, words('مسودة'));
  expect(await publishedTexts(db, ['one'])).toMatchObject([{ locale: 'en', title: 'one in en' }]);
});
