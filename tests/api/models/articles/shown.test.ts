import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { articles } from '../../../../api/db/schema/articles.ts';
import { withdraw } from '../../../../api/models/articles/publications.ts';
import { publishedTexts } from '../../../../api/models/articles/published.ts';
import { changeDetails } from '../../../../api/models/articles/studio.ts';
import { noteReadable } from '../../../../api/models/articles/shown.ts';
import { studio } from '../../articles.ts';

test('an article is shown while one of its languages is', async () => {
  const { db, by, published } = await studio();
  await published('one', ['ar', 'en']);
  const shown = async () => (await db.select().from(articles).where(eq(articles.slug, 'one')))[0]?.shown;
  await withdraw(db, 'one', 'ar', by);
  expect(await shown()).toBe(true);
  await withdraw(db, 'one', 'en', by);
  expect(await shown()).toBe(false);
});

test('what cannot be read is taken out of all that readers see, and comes back', async () => {
  const { db, published } = await studio();
  await published('one', ['en']);
  const [text] = await publishedTexts(db, ['one']);
  const revision = { slug: 'one', locale: 'en' as const, revision: text?.revision ?? 0 };
  await noteReadable(db, revision, { en: 'too deep', ar: 'متداخل جدًا' });
  expect(await publishedTexts(db, ['one'])).toEqual([]);
  await noteReadable(db, revision, null);
  expect(await publishedTexts(db, ['one'])).toHaveLength(1);
});

test('what is for the staff is shown to no reader, also where it was before, and comes back', async () => {
  const { db, by, published } = await studio();
  await published('one', ['ar', 'en']);
  const shown = async () => (await db.select().from(articles).where(eq(articles.slug, 'one')))[0]?.shown;
  await changeDetails(db, 'one', { audience: 'staff' }, by);
  expect(await shown()).toBe(false);
  expect(await publishedTexts(db, ['one'])).toEqual([]);
  expect(await publishedTexts(db, ['one'], 'staff')).toHaveLength(2);
  await changeDetails(db, 'one', { audience: 'consumer' }, by);
  expect(await shown()).toBe(true);
  expect(await publishedTexts(db, ['one'], 'staff')).toEqual([]);
});
