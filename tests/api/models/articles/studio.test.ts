import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { changeDetails, createArticle } from '../../../../api/models/articles/studio.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { details, studio, words } from '../../articles.ts';

test('an address is taken once', async () => {
  const { create } = await studio();
  await create('otp-missing');
  await expect(create('otp-missing')).rejects.toThrow(Invalid);
});

test('an article begins with the words of those who looked for it', async () => {
  const { db, by } = await studio();
  const begun = { locale: 'ar' as const, title: 'باي بال مجمد', searchTerms: ['باي بال محدود'] };
  await createArticle(db, 'paypal-frozen', { ...details, begun }, by);
  const { translations } = await findStudioArticle(db, 'paypal-frozen', by);
  expect(translations.ar).toMatchObject({ ...begun, version: 1, state: 'draft', updatedBy: 'Majid' });
  expect(translations.en).toBeNull();
});

test('details are changed without touching what was not named', async () => {
  const { db, by, create } = await studio();
  await create('otp-missing');
  await changeDetails(db, 'otp-missing', { problemType: 'refunds' }, by);
  expect(await findStudioArticle(db, 'otp-missing', by)).toMatchObject({
    problemType: 'refunds',
    codes: ['paytabs:310'],
  });
  await expect(changeDetails(db, 'not-there', {}, by)).rejects.toThrow(NotFound);
});

test('readers are led to nothing that is for the staff by what an article is changed to', async () => {
  const { db, by, published, create, save } = await studio();
  await published('inside', ['en'], { audience: 'staff' });
  await published('public', ['en']);
  const refused = (field: string) => ({ type: 'invalid', fields: { [field]: expect.anything() } });
  await expect(changeDetails(db, 'public', { related: ['inside'] }, by)).rejects.toMatchObject(
    refused('related'),
  );
  await create('other', { audience: 'staff', related: ['inside'] });
  await save('other', 'en', 0, words('Other'));
  await publish(db, 'other', 'en', by);
  await expect(changeDetails(db, 'other', { audience: 'consumer' }, by)).rejects.toMatchObject(
    refused('audience'),
  );
  await changeDetails(db, 'other', { audience: 'consumer', related: ['public'] }, by);
});

test('an article that readers are led to is not kept for the staff, until nothing leads to it', async () => {
  const { db, by, published } = await studio();
  await published('target', ['en']);
  await published('public', ['en'], { related: ['target'] });
  const inside = () => changeDetails(db, 'target', { audience: 'staff' }, by);
  await expect(inside()).rejects.toMatchObject({
    type: 'invalid',
    fields: { audience: { en: expect.stringContaining('public in en') } },
  });
  expect(await findStudioArticle(db, 'target', by)).toMatchObject({ audience: 'consumer' });
  await changeDetails(db, 'public', { related: [] }, by);
  await inside();
  await changeDetails(db, 'target', { audience: 'staff', codes: [] }, by);
});
