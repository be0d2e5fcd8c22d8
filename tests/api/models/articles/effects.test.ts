import { expect, test } from 'vitest';
import { searches } from '../../../../api/db/schema/searches.ts';
import {
  inAnswers,
  onTickets,
  openedFromSearch,
  searchesThatLedTo,
  votesOn,
} from '../../../../api/models/articles/effects.ts';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { noteOpening, noteSearch, noteTicket } from '../../../../api/models/searches/searches.ts';
import { clean } from '../../clean.ts';
import { studio } from '../../articles.ts';

const yesterday = () => new Date(Date.now() - 24 * 60 * 60_000);

test('who was helped is told by language, an address once', async () => {
  const { db, published } = await studio();
  await published('one', ['ar', 'en']);
  const say = (locale: 'ar' | 'en', helpful: boolean, from: string) =>
    vote(db, 'one', { helpful, locale, reason: null, from });
  await say('ar', false, 'a');
  await say('ar', true, 'a');
  await say('ar', false, 'b');
  await say('en', true, 'a');
  const votes = await votesOn(db, 'one', yesterday());
  expect(votes.map(({ locale, helped }) => [locale, helped.yes, helped.all]).sort()).toEqual([
    ['ar', 1, 2],
    ['en', 1, 1],
  ]);
  expect(await votesOn(db, 'one', new Date(Date.now() + 1000))).toEqual([]);
});

test('searches that led to it are told with how many people, and which were followed by a ticket', async () => {
  const { db, published } = await studio();
  await published('one', ['en']);
  const search = async (q: string, from: string) => {
    const asked = { q: clean(q), locale: 'en', results: 1, answers: ['one'] } as const;
    const key = await noteSearch(db, { ...asked, answers: ['one'] }, from);
    await noteOpening(db, key, 'one');
    return key;
  };
  for (const from of ['a', 'a', 'b']) await search('no code', from);
  await noteTicket(db, await search('late code', 'c'));
  expect(await searchesThatLedTo(db, 'one', yesterday(), 9)).toEqual([
    { text: 'no code', locale: 'en', count: 2 },
    { text: 'late code', locale: 'en', count: 1 },
  ]);
  expect(await openedFromSearch(db, 'one', yesterday())).toEqual({ opened: 4, filed: 1 });
  await db.delete(searches);
  expect(await openedFromSearch(db, 'one', yesterday())).toEqual({ opened: 0, filed: 0 });
});

test('of an article that was on no ticket nothing came there', async () => {
  const { db, published } = await studio();
  await published('one', ['en']);
  expect(await onTickets(db, 'one', yesterday())).toEqual({
    opened: 0,
    openedAndSolved: 0,
    sent: 0,
    sentAndSolved: 0,
  });
  expect(await inAnswers(db, 'one', yesterday())).toEqual({ inserted: 0, sent: 0, solved: 0 });
});
