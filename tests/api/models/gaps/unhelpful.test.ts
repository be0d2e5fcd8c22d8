import { expect, test } from 'vitest';
import { vote } from '../../../../api/models/articles/feedback.ts';
import { helpedTooFew, reasonsAgainst } from '../../../../api/models/gaps/unhelpful.ts';
import { clean } from '../../clean.ts';
import { studio } from '../../articles.ts';

const yesterday = () => new Date(Date.now() - 24 * 60 * 60_000);

async function voted() {
  const { db, published } = await studio();
  for (const slug of ['bad', 'new', 'good']) await published(slug, ['en']);
  const say = async (slug: string, yes: number, no: number, reason?: string) => {
    for (let at = 0; at < yes + no; at++) {
      const said = reason && at >= yes ? clean(`${reason} ${at}`) : null;
      await vote(db, slug, { helpful: at < yes, locale: 'en', reason: said, from: `${at}` });
    }
  };
  await say('bad', 2, 10, 'my bank has no such button');
  await say('new', 0, 2);
  await say('good', 30, 4);
  return { db };
}

test('an article that clearly helps too few is a gap, with their reasons; one or two "no" are none', async () => {
  const { db } = await voted();
  const few = await helpedTooFew(db, yesterday());
  expect(few.map(({ slug, helped }) => [slug, helped.yes, helped.all])).toEqual([['bad', 2, 12]]);
  expect(few[0]?.reasons[0]).toEqual({ text: 'my bank has no such button 11', locale: 'en' });
  expect(few[0]?.reasons).toHaveLength(5);
});

test('what was said before does not count', async () => {
  const { db } = await voted();
  expect(await helpedTooFew(db, new Date(Date.now() + 1000))).toEqual([]);
  expect(await reasonsAgainst(db, 'good')).toEqual([]);
});
