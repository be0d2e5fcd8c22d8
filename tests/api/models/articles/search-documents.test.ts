import { expect, test } from 'vitest';
import { withdraw } from '../../../../api/models/articles/publications.ts';
import { searchDocuments, searchMarks } from '../../../../api/models/articles/search-documents.ts';
import { studio, words } from '../../articles.ts';

test('each published language is a document, in plain words and with its codes', async () => {
  const { db, published } = await studio();
  await published('otp-missing', ['ar', 'en']);
  const documents = await searchDocuments(db);
  expect(documents.map(({ id }) => id).sort()).toEqual(['otp-missing_ar', 'otp-missing_en']);
  const english = documents.find(({ locale }) => locale === 'en');
  expect(english).toMatchObject({ slug: 'otp-missing', codes: ['310'], intents: ['otp-not-received'] });
  expect(english?.body).toContain('otp-missing in en, step by step.');
  expect(english?.body).not.toContain('#');
});

test('drafts and what was withdrawn cannot be found', async () => {
  const { db, by, published, save } = await studio();
  await published('otp-missing', ['ar', 'en']);
  await save('otp-missing', 'en', 1, words('Not out yet'));
  await withdraw(db, 'otp-missing', 'ar', by);
  expect((await searchDocuments(db, ['otp-missing'])).map(({ title }) => title)).toEqual([
    'otp-missing in en',
  ]);
  expect(await searchDocuments(db, ['another'])).toEqual([]);
});

test('what is for the staff is on a shelf of its own, and no search server is sent it', async () => {
  const { db, published } = await studio();
  await published('public', ['en']);
  await published('inside', ['en'], { audience: 'staff' });
  const slugs = async (of?: 'staff') => (await searchDocuments(db, undefined, of)).map(({ slug }) => slug);
  expect(await slugs()).toEqual(['public']);
  expect(await slugs('staff')).toEqual(['inside']);
  expect([...(await searchMarks(db)).keys()]).toEqual(['public_en']);
});
