import { expect, test } from 'vitest';
import { feedback } from '../../../api/db/schema.ts';
import { NotFound } from '../../../api/errors.ts';
import { vote } from '../../../api/models/feedback.ts';
import { studioArticle, studioArticles } from '../../../api/models/studio.ts';
import { studio, words } from '../articles.ts';

test('votes are counted both ways', async () => {
  const { db, published } = await studio();
  await published('otp-missing', ['en']);
  await vote(db, 'otp-missing', { helpful: true, reason: null, locale: 'en' });
  await vote(db, 'otp-missing', { helpful: true, reason: null, locale: 'en' });
  await vote(db, 'otp-missing', { helpful: false, reason: 'Too long', locale: 'en' });
  const { articles } = await studioArticles(db, {});
  expect(articles[0]).toMatchObject({ helpful: 1, unhelpful: 1 });
});

test('a draft takes no votes: to readers it is not there', async () => {
  const { db, create, save } = await studio();
  await create('draft');
  await save('draft', 'en', 0, words('Secret plan'));
  await expect(vote(db, 'draft', { helpful: true, reason: null, locale: 'en' })).rejects.toThrow(NotFound);
});

test('a vote names the publication that was read', async () => {
  const { db, published } = await studio();
  await published('otp-missing', ['ar', 'en']);
  await vote(db, 'otp-missing', { helpful: false, reason: 'Too long', locale: 'en' });
  const { translations } = await studioArticle(db, 'otp-missing');
  expect(await db.select().from(feedback)).toMatchObject([
    { slug: 'otp-missing', locale: 'en', revision: translations.en?.publishedRevision, reason: 'Too long' },
  ]);
});
