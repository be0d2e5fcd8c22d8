import { expect, test } from 'vitest';
import { NotFound } from '../../../../api/ground/failures.ts';
import {
  articlesOfType,
  countByType,
  findArticle,
  listArticles,
} from '../../../../api/models/articles/articles.ts';
import { articleCards, previews } from '../../../../api/models/articles/cards.ts';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { studio, words } from '../../articles.ts';

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
  expect(slugs(await listArticles(db, { locale: 'en' }))).toEqual([]);
  expect(await articleCards(db, ['draft'], 'en')).toEqual([]);
  expect((await countByType(db)).size).toBe(0);
});

test('a problem type shows all of its articles, more than a page of a list holds', async () => {
  const { db, published } = await studio();
  for (let number = 0; number < 30; number++) await published(`article-${number}`, ['en']);
  await published('another', ['en'], { problemType: 'refunds-and-disputes' });
  const [first] = await articlesOfType(db, 'authentication-3ds-otp', 'ar');
  await vote(db, 'article-7', { helpful: true, locale: 'en', reason: null, from: '203.0.113.7' });
  const articles = await articlesOfType(db, 'authentication-3ds-otp', 'ar');
  expect(articles).toHaveLength(30);
  expect(first?.slug).toBe('article-0');
  expect(articles[0]?.slug).toBe('article-7');
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

test('the list has each article once, in the reader’s language where there is one', async () => {
  const { db, published } = await studio();
  await published('both', ['ar', 'en']);
  await published('only-arabic', ['ar']);
  const { articles } = await listArticles(db, { locale: 'en' });
  expect(articles.map(({ slug, locale }) => [slug, locale])).toEqual([
    ['both', 'en'],
    ['only-arabic', 'ar'],
  ]);
});

test('the most helpful articles come first', async () => {
  const { db, published } = await studio();
  for (const slug of ['a', 'b', 'c']) await published(slug, ['en']);
  await vote(db, 'c', { helpful: true, reason: null, locale: 'en', from: '203.0.113.7' });
  await vote(db, 'a', { helpful: false, reason: null, locale: 'en', from: '203.0.113.7' });
  expect(slugs(await listArticles(db, { locale: 'en' }))).toEqual(['c', 'b', 'a']);
});

test('a list holds only the problem type and the audience asked for', async () => {
  const { db, published } = await studio();
  await published('one', ['en'], { problemType: 'refunds' });
  await published('other', ['en']);
  expect(slugs(await listArticles(db, { locale: 'en', problemType: 'refunds' }))).toEqual(['one']);
  expect(slugs(await listArticles(db, { locale: 'en', audience: 'merchant' }))).toEqual([]);
  expect(await countByType(db)).toEqual(
    new Map([
      ['refunds', 1],
      ['authentication-3ds-otp', 1],
    ]),
  );
});

test('pages follow each other without a gap or an article twice', async () => {
  const { db, published } = await studio();
  const all = Array.from({ length: 30 }, (_, index) => `article-${String(index).padStart(2, '0')}`);
  for (const slug of all) await published(slug, ['en']);
  const first = await listArticles(db, { locale: 'en' });
  expect(first.next).not.toBeNull();
  const second = await listArticles(db, { locale: 'en', cursor: Number(first.next) });
  expect([...slugs(first), ...slugs(second)]).toEqual(all);
  expect(second.next).toBeNull();
});

test('cards and previews keep the order they were asked for in', async () => {
  const { db, published } = await studio();
  await published('a', ['en']);
  await published('b', ['en', 'ar']);
  expect(
    (await articleCards(db, ['b', 'a', 'not-there'], 'ar')).map(({ slug, locale }) => [slug, locale]),
  ).toEqual([
    ['b', 'ar'],
    ['a', 'en'],
  ]);
  const [preview] = await previews(db, ['a'], 'en');
  expect(preview).toMatchObject({ slug: 'a', quickFix: words('a').quickFix });
  expect(preview?.html).toContain('a in en, step by step.');
});
