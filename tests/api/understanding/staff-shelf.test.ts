import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../search/engine.ts';
import { Search, shippedModel } from '../../../api/understanding/search.ts';

const model = await shippedModel();

const document = (slug: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ id: `${slug}_en`, slug, locale: 'en', problemType: 'refunds', intents: [], codes: [] },
  ...{
    audience: 'consumer',
    title: `About ${slug}`,
    summary: 'A card.',
    searchTerms: [],
    body: 'A card of ours.',
  },
  ...more,
});

test('it is found by every word of it, or by what it is about, and not by a word in common', async () => {
  const search = new Search({ model });
  await search.forStaff.put(
    [],
    [document('zubrowka'), document('codes', { intents: ['otp-not-received'], title: 'Sending codes anew' })],
  );
  const find = async (q: string, message = false) =>
    (await search.forStaff.find({ q, message, locale: 'en' })).map(({ slug }) => slug);
  expect(await find('zubrowka card')).toEqual(['zubrowka']);
  expect(await find('my card was declined in a shop yesterday', true)).toEqual([]);
  expect(await find('I do not receive the otp code from my bank', true)).toEqual(['codes']);
});

test('nothing of it is found, completed or known where everybody searches, and what is put away is gone', async () => {
  const search = new Search({ model });
  await search.put([document('public')]);
  await search.forStaff.put([], [document('zubrowka')]);
  expect((await search.find({ q: 'zubrowka', locale: 'en' })).hits).toEqual([]);
  expect(search.complete('about zub', 'en', 4)).toEqual([]);
  expect(search.knows('zubrowka')).toBe(false);
  await search.forStaff.put(['zubrowka'], []);
  expect(await search.forStaff.find({ q: 'zubrowka', locale: 'en' })).toEqual([]);
});

test('a question that was asked before is answered by what stands there now', async () => {
  const search = new Search({ model });
  const find = async () =>
    (await search.forStaff.find({ q: 'zubrowka', locale: 'en' })).map(({ slug }) => slug);
  expect(await find()).toEqual([]);
  await search.forStaff.put([], [document('zubrowka'), document('other')]);
  expect(await find()).toEqual(['zubrowka']);
  await search.forStaff.put(['zubrowka'], []);
  expect(await find()).toEqual([]);
});
