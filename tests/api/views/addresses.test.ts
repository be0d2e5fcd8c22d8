import { expect, test } from 'vitest';
import { contentFolder } from '../../../api/ground/root.ts';
import { publicAddresses } from '../../../api/views/addresses.ts';
import { loadGuides } from '../../../content/guides.ts';
import { loadLetters } from '../../../content/letters.ts';
import { studio } from '../articles.ts';

test('an article is listed in the languages it is published in, with the day', async () => {
  const { db, published, create } = await studio();
  await published('only-arabic', ['ar']);
  await create('no-text-yet');
  const today = new Date().toISOString().slice(0, 10);
  const articlesIn = async (locale: 'ar' | 'en') =>
    (await publicAddresses(db, locale)).filter(({ path }) => path.startsWith('/articles/'));
  expect(await articlesIn('ar')).toEqual([{ path: '/articles/only-arabic', changedOn: today }]);
  expect(await articlesIn('en')).toEqual([]);
});

test('problem types, codes, guides, letters and limits are listed in both languages', async () => {
  const { db } = await studio();
  for (const locale of ['ar', 'en'] as const) {
    const paths = (await publicAddresses(db, locale)).map(({ path }) => path);
    expect(paths).toContain('/topics/bank-declines');
    expect(paths).toContain('/codes/iso8583%3A51');
    expect(paths).toContain('/limits/sa');
    for (const { id } of loadLetters(contentFolder).letters) expect(paths).toContain(`/letters/${id}`);
    for (const { slug } of loadGuides(contentFolder)) expect(paths).toContain(`/guides/${slug}`);
  }
});
