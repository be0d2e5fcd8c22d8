import { expect, test } from 'vitest';
import { meaningOf, searchedInVain } from '../../../../api/models/gaps/searched.ts';
import { noteOpening, noteSearch, noteTicket } from '../../../../api/models/searches/searches.ts';
import { clean } from '../../clean.ts';
import { freshDatabase } from '../../database.ts';

const yesterday = () => new Date(Date.now() - 24 * 60 * 60_000);

async function searching() {
  const { db } = await freshDatabase();
  const search = (q: string, from: string, { locale = 'ar' as 'ar' | 'en', results = 0 } = {}) => {
    const answers = results > 0 ? ['otp-missing'] : [];
    return noteSearch(db, { q: clean(q), locale, results, answers }, from);
  };
  return { db, search };
}

test('searches that say the same in other words and forms are one gap, of as many people as asked', async () => {
  const { db, search } = await searching();
  for (const from of ['a', 'a', 'b']) await search('باي بال مجمد', from);
  await search('مجمّد باي بال', 'c');
  await search('paypal limited', 'd', { locale: 'en', results: 3 });
  const [first, second] = await searchedInVain(db, yesterday());
  expect(first).toMatchObject({ count: 3, empty: 3, tickets: 0 });
  expect(first?.said).toEqual([
    { text: 'باي بال مجمد', locale: 'ar', count: 2 },
    { text: 'مجمّد باي بال', locale: 'ar', count: 1 },
  ]);
  expect(second).toMatchObject({ count: 1, empty: 0 });
});

test('what was opened from its results is no gap; what was followed by a ticket says so', async () => {
  const { db, search } = await searching();
  await noteOpening(db, await search('رمز التحقق', 'a', { results: 1 }), 'otp-missing');
  await noteTicket(db, await search('تحويل عالق', 'b', { results: 1 }));
  const found = await searchedInVain(db, yesterday());
  expect(found.map(({ said, tickets }) => [said[0]?.text, tickets])).toEqual([['تحويل عالق', 1]]);
  expect(await searchedInVain(db, new Date(Date.now() + 1000))).toEqual([]);
});

test('a search means its words, whatever their order, marks and endings; one without any means itself', () => {
  expect(meaningOf('البطاقات مرفوضة')).toBe(meaningOf('مرفوضه بطاقات'));
  expect(meaningOf('cards refused')).toBe(meaningOf('refused card'));
  expect(meaningOf(' ?? ')).toBe('??');
});
