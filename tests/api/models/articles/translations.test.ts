import { expect, test } from 'vitest';
import { Conflict, NotFound } from '../../../../api/ground/failures.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { studio, words } from '../../articles.ts';

test('each save is the next version, with the name of whoever saved', async () => {
  const { db, by, create, save } = await studio();
  await create('otp-missing');
  expect(await save('otp-missing', 'ar', 0, words('أول'))).toEqual({ version: 1, state: 'draft' });
  expect(await save('otp-missing', 'ar', 1, words('ثان'))).toEqual({ version: 2, state: 'draft' });
  const { translations } = await findStudioArticle(db, 'otp-missing', by);
  expect(translations.ar).toMatchObject({ ...words('ثان'), version: 2, updatedBy: 'Majid' });
  expect(translations.en).toBeNull();
});

test('a save of what readers see says that they do not see it yet', async () => {
  const { published, save } = await studio();
  await published('otp-missing', ['en']);
  expect(await save('otp-missing', 'en', 1, words('Newer'))).toEqual({ version: 2, state: 'changed' });
});

test('the same words again are no new version', async () => {
  const { published, save } = await studio();
  await published('otp-missing', ['en']);
  await save('otp-missing', 'en', 1, words('Newer'));
  expect(await save('otp-missing', 'en', 2, words('Newer'))).toEqual({ version: 2, state: 'changed' });
});

test('a save from an older version is refused and changes nothing', async () => {
  const { db, by, create, save } = await studio();
  await create('otp-missing');
  await save('otp-missing', 'en', 0, words('First'));
  await save('otp-missing', 'en', 1, words('Second'));
  await expect(save('otp-missing', 'en', 1, words('Late'))).rejects.toThrow(Conflict);
  await expect(save('otp-missing', 'en', 0, words('Later'))).rejects.toThrow(Conflict);
  expect((await findStudioArticle(db, 'otp-missing', by)).translations.en?.title).toBe('Second');
});

test('of many saves from one version at once exactly one is kept', async () => {
  const { db, by, create, save } = await studio();
  await create('otp-missing');
  const titles = ['A', 'B', 'C', 'D', 'E'];
  const results = await Promise.allSettled(titles.map((title) => save('otp-missing', 'en', 0, words(title))));
  const kept = titles.filter((_, index) => results[index]?.status === 'fulfilled');
  expect(kept).toHaveLength(1);
  expect((await findStudioArticle(db, 'otp-missing', by)).translations.en?.title).toBe(kept[0]);
});

test('a translation of no article is not saved', async () => {
  const { save } = await studio();
  await expect(save('not-there', 'en', 0, words('Lost'))).rejects.toThrow(NotFound);
});
