import { expect, test } from 'vitest';
import { NotFound } from '../../../api/ground/failures.ts';
import { countByType } from '../../../api/models/articles/order.ts';
import { articleCards, articlesListed } from '../../../api/views/article-cards.ts';
import { findArticle } from '../../../api/views/articles.ts';
import { studio, words } from '../articles.ts';

const slugs = ({ articles }: { articles: { slug: string }[] }) => articles.map(({ slug }) => slug);

test('an article that is missing in the language of its reader is served in the other, and says so', async () => {
  const { db, published } = await studio();
  await published('only-arabic', ['ar']);
  await published('both', ['ar', 'en']);
  expect(await findArticle(db, 'only-arabic', 'en')).toMatchObject({
    locale: 'ar',
    title: '\u2068only-arabic in ar\u2069',
  });
  expect(await findArticle(db, 'both', 'en')).toMatchObject({ locale: 'en', title: 'both in en' });
  expect(await findArticle(db, 'both', 'ar')).toMatchObject({
    locale: 'ar',
    title: '\u2068both in ar\u2069',
  });
});

test('drafts are not for readers, in no list and under no address', async () => {
  const { db, create, save } = await studio();
  await create('draft');
  await save('draft', 'en', 0, words('Secret plan'));
  await expect(findArticle(db, 'draft', 'en')).rejects.toThrow(NotFound);
  expect(slugs(await articlesListed(db, { locale: 'en' }))).toEqual([]);
  expect(await articleCards(db, ['draft'], 'en')).toEqual([]);
  expect((await countByType(db)).size).toBe(0);
});

test('an article brings its rendered text, headings, codes and published relatives', async () => {
  const { db, published } = await studio();
  await published('relative', ['ar']);
  await published('otp-missing', ['en'], { related: ['relative', 'not-published'], codes: ['iso8583:51'] });
  const article = await findArticle(db, 'otp-missing', 'en');
  expect(article.html).toContain('step by step');
  expect(article.headings).toMatchObject([{ text: 'First' }]);
  expect(article.html).toContain(`id="${article.headings[0]?.id}"`);
  expect(article.codes).toEqual([{ id: 'iso8583:51', code: '51' }]);
  expect(article.related).toMatchObject([{ slug: 'relative', locale: 'ar' }]);
});
