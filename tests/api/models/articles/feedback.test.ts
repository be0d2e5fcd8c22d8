import { expect, test } from 'vitest';
import { feedback } from '../../../../api/db/schema/articles.ts';
import { salts } from '../../../../api/db/schema/people.ts';
import { NotFound } from '../../../../api/ground/failures.ts';
import { vote as give } from '../../../../api/models/articles/feedback.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { studioList } from '../../../../api/views/studio-list.ts';
import { studio, unnamed, words } from '../../articles.ts';
import { clean } from '../../clean.ts';

const said = (from: string, helpful: boolean, reason: string | null = null, locale: 'ar' | 'en' = 'en') => ({
  helpful,
  reason: reason === null ? null : clean(reason),
  locale,
  from,
});

async function voted() {
  const { db, published } = await studio();
  await published('otp-missing', ['ar', 'en']);
  const counted = async () => (await studioList(db, unnamed, {})).articles[0];
  return { db, counted, say: (...vote: Parameters<typeof said>) => give(db, 'otp-missing', said(...vote)) };
}

test('votes are counted both ways', async () => {
  const { counted, say } = await voted();
  await say('203.0.113.1', true);
  await say('203.0.113.2', true);
  await say('203.0.113.3', false, 'Too long');
  expect(await counted()).toMatchObject({ helpful: 1, unhelpful: 1 });
});

test('an address has one vote for an article in a language, and may change it', async () => {
  const { db, counted, say } = await voted();
  for (let times = 0; times < 114; times++) await say('203.0.113.1', true);
  expect(await counted()).toMatchObject({ helpful: 1, unhelpful: 0 });
  await say('203.0.113.1', false, 'Too long');
  expect(await counted()).toMatchObject({ helpful: -1, unhelpful: 1 });
  await say('203.0.113.1', false, null, 'ar');
  expect(await counted()).toMatchObject({ helpful: -2, unhelpful: 2 });
  await say('203.0.113.1', true);
  expect(await counted()).toMatchObject({ helpful: 0, unhelpful: 1 });
  const rows = await db.select().from(feedback);
  expect(rows.map(({ reason }) => reason)).toEqual(['Too long', null]);
  expect(JSON.stringify(rows)).not.toContain('203.0.113');
});

test('many votes at once from an address are one', async () => {
  const { counted, say } = await voted();
  await Promise.all(Array.from({ length: 20 }, () => say('203.0.113.1', true)));
  expect(await counted()).toMatchObject({ helpful: 1 });
});

test('two votes of one address have nothing in common, nor has one after the salts were thrown away', async () => {
  const { db, published } = await studio();
  for (const slug of ['one', 'two']) await published(slug, ['en']);
  for (const slug of ['one', 'two']) await give(db, slug, said('203.0.113.1', true));
  await db.delete(salts);
  await give(db, 'one', said('203.0.113.1', true));
  const voices = (await db.select().from(feedback)).map(({ voice }) => voice);
  expect(new Set(voices).size).toBe(3);
});

test('a draft takes no votes: to readers it is not there', async () => {
  const { db, create, save } = await studio();
  await create('draft');
  await save('draft', 'en', 0, words('Secret plan'));
  await expect(give(db, 'draft', said('203.0.113.1', true))).rejects.toThrow(NotFound);
});

test('a vote names the publication that was read', async () => {
  const { db, by, published } = await studio();
  await published('otp-missing', ['ar', 'en']);
  await give(db, 'otp-missing', said('203.0.113.1', false, 'Too long'));
  const { translations } = await findStudioArticle(db, 'otp-missing', by);
  expect(await db.select().from(feedback)).toMatchObject([
    { slug: 'otp-missing', locale: 'en', revision: translations.en?.publishedRevision, reason: 'Too long' },
  ]);
});
