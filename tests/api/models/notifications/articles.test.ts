import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import {
  mailedOfArticle,
  readOfArticles,
  unreadOfArticles,
} from '../../../../api/models/notifications/articles.ts';
import { sendBack } from '../../../../api/models/reviews/approvals.ts';
import { answer, begin } from '../../../../api/models/reviews/comments.ts';
import { notifications } from '../../../../api/subscribers/notifications.ts';
import { atReview, where } from '../reviews/at-review.ts';

async function telling() {
  const desk = await atReview();
  const { db } = desk;
  return {
    ...desk,
    /** Tells all that happened so far, as its subscriber does, also a second time. */
    tell: async () => {
      const { events } = await eventsAfter(db, 0);
      for (const event of events) await notifications(db).follow(event);
    },
    told: async (who: { id: string }) => (await unreadOfArticles(db, who)).map(({ reason }) => reason),
  };
}

test('whoever is asked is told, and nobody else; whoever asked is told what became of it', async () => {
  const { db, ask, huda, sara, by, tell, told } = await telling();
  await ask(1);
  await sendBack(db, where, { version: 1, words: 'Say which bank' }, huda);
  await tell();
  await tell();
  expect([await told(huda), await told(by), await told(sara)]).toEqual([['review'], [], ['returned']]);
});

test('of anybody who may it is asked of all of them', async () => {
  const { ask, huda, by, omar, tell, told } = await telling();
  await ask(1, null);
  await tell();
  expect([await told(huda), await told(by), await told(omar)]).toEqual([['review'], ['review'], []]);
});

test('whoever planned what was changed is told that it does not come out', async () => {
  const { approve, plan, write, omar, tell, told } = await telling();
  await approve(1);
  await plan(1, new Date(Date.now() + 60_000));
  await write(1, 'Second');
  await tell();
  expect(await told(omar)).toEqual(['unscheduled']);
});

test('what is said of a text is told its writers and whoever spoke there, until they read it', async () => {
  const { db, huda, sara, tell, told } = await telling();
  const thread = await begin(db, where, { passage: 'title', quote: 'First' }, { body: 'Hm' }, huda);
  await answer(db, where, thread, { body: 'Why?' }, sara);
  await tell();
  expect([await told(sara), await told(huda)]).toEqual([['commented'], ['commented']]);
  const [one] = await unreadOfArticles(db, sara);
  expect(await mailedOfArticle(db, one?.id ?? 0)).toMatchObject({ slug: 'one', email: sara.email });
  await readOfArticles(db, sara, 'one');
  expect(await told(sara)).toEqual([]);
  expect(await mailedOfArticle(db, one?.id ?? 0)).toBeUndefined();
});
