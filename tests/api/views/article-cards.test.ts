import { expect, test } from 'vitest';
import { vote } from '../../../api/models/articles/feedback.ts';
import { countByType } from '../../../api/models/articles/order.ts';
import { articleCards, articlePreviews, articlesListed } from '../../../api/views/article-cards.ts';
import { studio, words } from '../articles.ts';

const slugs = ({ articles }: { articles: { slug: string }[] }) => articles.map(({ slug }) => slug);

test('the list has each article once, in the reader’s language where there is one', async () => {
  const { db, published } = await studio();
  await published('both', ['ar', 'en']);
  await published('only-arabic', ['ar']);
  const { articles } = await articlesListed(db, { locale: 'en' });
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
  expect(slugs(await articlesListed(db, { locale: 'en' }))).toEqual(['c', 'b', 'a']);
});

test('a list holds only the problem type and the audience asked for', async () => {
  const { db, published } = await studio();
  await published('one', ['en'], { problemType: 'refunds' });
  await published('other', ['en']);
  expect(slugs(await articlesListed(db, { locale: 'en', problemType: 'refunds' }))).toEqual(['one']);
  expect(slugs(await articlesListed(db, { locale: 'en', audience: 'merchant' }))).toEqual([]);
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
  const first = await articlesListed(db, { locale: 'en' });
  expect(first.next).not.toBeNull();
  const second = await articlesListed(db, { locale: 'en', cursor: first.next ?? '' });
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
  const [preview] = await articlePreviews(db, ['a'], 'en');
  expect(preview).toMatchObject({ slug: 'a', quickFix: words('a').quickFix });
  expect(preview?.html).toContain('a in en, step by step.');
});
