import { expect, test } from 'vitest';
import { mustBeLedToByNone, pagesLeadingTo } from '../../../../api/models/articles/led-here.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { rename } from '../../../../api/models/articles/slugs.ts';
import { studio, words } from '../../articles.ts';

test('whatever readers see leads to an article: words of either language, what is related, an address that it left, a guide', async () => {
  const { db, by, create, save, published } = await studio();
  await published('was', ['en']);
  await rename(db, 'was', 'target', by);
  await create('by-words', {});
  await save('by-words', 'ar', 0, { ...words('بكلماته'), body: '## أولًا\n\nاقرأ [هذا](article:was).' });
  await save('by-words', 'en', 0, words('By words'));
  for (const locale of ['ar', 'en'] as const) await publish(db, 'by-words', locale, by);
  await published('related', ['ar', 'en'], { related: ['target'] });
  await published('inside', ['en'], { related: ['target'], audience: 'staff' });
  await published('names-another', ['en'], { related: ['target-two'] });
  await create('draft', { related: ['target'] });
  expect(await pagesLeadingTo(db, 'target')).toEqual([
    { ar: 'بكلماته', en: 'بكلماته' },
    { ar: 'related in ar', en: 'related in en' },
  ]);
  await published('otp-missing', ['en']);
  expect((await pagesLeadingTo(db, 'otp-missing')).map(({ en }) => en)).toContain(
    'The verification code (OTP) does not arrive or is refused',
  );
});

test('the refusal names ten pages, and counts the others', async () => {
  const { db, published } = await studio();
  await published('target', ['en']);
  await mustBeLedToByNone(db, 'target');
  for (let page = 1; page <= 12; page += 1) await published(`page-${page}`, ['en'], { related: ['target'] });
  await expect(mustBeLedToByNone(db, 'target')).rejects.toMatchObject({
    fields: {
      audience: {
        ar: expect.stringMatching(/page-10 in en.*\(و2 غيرها\)/),
        en: expect.stringMatching(/page-10 in en.*\(and 2 more\)/),
      },
    },
  });
});
