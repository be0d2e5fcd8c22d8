import { expect, test } from 'vitest';
import { translations } from '../../../api/db/schema/articles.ts';
import { vote } from '../../../api/models/articles/feedback.ts';
import { foldTitles } from '../../../api/models/articles/folded-titles.ts';
import { confirm, publish, withdraw } from '../../../api/models/articles/publications.ts';
import { studioList } from '../../../api/views/studio-list.ts';
import { studio, unnamed, words } from '../articles.ts';

const slugs = ({ articles }: { articles: { slug: string }[] }) => articles.map(({ slug }) => slug);

test('editors find articles by the state of a language, and by words of either language', async () => {
  const desk = await studio();
  const { db, by, create, save, published } = desk;
  await create('empty');
  await create('draft');
  await save('draft', 'ar', 0, words('رمز التحقّق'));
  await published('out', ['ar', 'en']);
  await confirm(db, 'out', 'ar', by);
  expect(slugs(await studioList(db, unnamed, {}))).toEqual(['draft', 'empty', 'out']);
  expect(slugs(await studioList(db, unnamed, { state: 'missing' }))).toEqual(['draft', 'empty']);
  expect(slugs(await studioList(db, unnamed, { state: 'draft' }))).toEqual(['draft']);
  expect(slugs(await studioList(db, unnamed, { state: 'published' }))).toEqual(['out']);
  expect(slugs(await studioList(db, unnamed, { state: 'behind' }))).toEqual([]);
  expect(slugs(await studioList(db, unnamed, { q: 'التحقق' }))).toEqual(['draft']);
  await save('out', 'en', 1, words('Newer'));
  expect(slugs(await studioList(db, unnamed, { state: 'changed' }))).toEqual(['out']);
  await publish(db, 'out', 'en', by);
  expect(slugs(await studioList(db, unnamed, { state: 'behind' }))).toEqual(['out']);
});

test('a row says all that is shown of an article, and of each language where it stands', async () => {
  const { db, by, published, save } = await studio();
  await published('otp-missing', ['ar', 'en']);
  await save('otp-missing', 'en', 1, words('Newer'));
  await withdraw(db, 'otp-missing', 'ar', by);
  const no = { helpful: false, reason: null, locale: 'en', from: '203.0.113.7' } as const;
  await vote(db, 'otp-missing', no);
  expect((await studioList(db, unnamed, {})).articles).toMatchObject([
    {
      slug: 'otp-missing',
      problemType: unnamed.problemType('authentication-3ds-otp'),
      audience: 'consumer',
      checkedOn: '2026-11-23',
      helpful: -1,
      unhelpful: 1,
      reads: Array.from({ length: 14 }, () => 0),
      helped: 0,
      translations: {
        ar: {
          ...{ state: 'draft', live: false, publishAt: null, blocked: null },
          behind: false,
          unreadable: null,
          title: 'otp-missing in ar',
          updatedAt: expect.any(String),
        },
        en: {
          ...{ state: 'changed', live: true, publishAt: null, blocked: null },
          behind: false,
          unreadable: null,
          title: 'Newer',
          updatedAt: expect.any(String),
        },
      },
    },
  ]);
});

test('an article is found by a part of its address too, whatever page it is on; pages follow each other', async () => {
  const { db, create, save } = await studio();
  const all = Array.from({ length: 60 }, (_, at) => `article-${String(at).padStart(2, '0')}`);
  for (const slug of all) await create(slug);
  await save('article-07', 'en', 0, words('Déclined'));
  const first = await studioList(db, unnamed, {});
  const second = await studioList(db, unnamed, { cursor: first.next ?? '' });
  expect([...slugs(first), ...slugs(second)]).toEqual(all);
  expect(second.next).toBeNull();
  expect(slugs(await studioList(db, unnamed, { q: 'cle-59' }))).toEqual(['article-59']);
  expect(slugs(await studioList(db, unnamed, { q: 'declined' }))).toEqual(['article-07']);
});

test('titles from before they were kept folded are found once they have been folded', async () => {
  const { db, create, save } = await studio();
  await create('draft');
  await save('draft', 'ar', 0, words('رمز التحقّق'));
  await db.update(translations).set({ titleFolded: '' });
  await foldTitles(db);
  expect(slugs(await studioList(db, unnamed, { q: 'التحقق' }))).toEqual(['draft']);
});
