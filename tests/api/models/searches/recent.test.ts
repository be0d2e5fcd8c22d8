import { expect, test } from 'vitest';
import { recentSearches } from '../../../../api/models/searches/recent.ts';
import { noteSearch } from '../../../../api/models/searches/searches.ts';
import { redact } from '../../../../api/privacy/redact.ts';
import { freshDesk } from '../../desk.ts';

test('searches are told by how many people made them, those of most people first', async () => {
  const { db } = await freshDesk();
  const search = (q: string, from: string) =>
    noteSearch(db, { q: redact(q).text, locale: 'en', results: 0, answers: [] }, from);
  await search('no code', '203.0.113.1');
  await search('refund', '203.0.113.1');
  await search('no code', '203.0.113.2');
  const long = new Date(Date.now() - 60_000);
  expect(await recentSearches(db, long)).toEqual([
    { q: 'no code', locale: 'en', people: 2 },
    { q: 'refund', locale: 'en', people: 1 },
  ]);
  expect(await recentSearches(db, new Date(Date.now() + 60_000))).toEqual([]);
});
