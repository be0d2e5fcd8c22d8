import { expect, test } from 'vitest';
import { cardsNamedIn } from '../../../api/views/named-articles.ts';
import { studio } from '../articles.ts';

const site = 'https://help.example/en/articles';

test('an answer has a card of each article that it leads to, once and in its order, of those that readers see', async () => {
  const { db, published } = await studio();
  for (const slug of ['first', 'second']) await published(slug, ['ar', 'en']);
  const answer = {
    author: 'agent' as const,
    body: `Read ${site}/second, then ${site}/first (and ${site}/second again). ${site}/unknown is gone.`,
  };
  const cards = await cardsNamedIn(db, [answer], 'ar');
  expect(cards(answer).map(({ slug, locale }) => [slug, locale])).toEqual([
    ['second', 'ar'],
    ['first', 'ar'],
  ]);
});

test('what a customer names, and a message that names nothing, has none', async () => {
  const { db, published } = await studio();
  await published('first', ['en']);
  const asked = { author: 'customer' as const, body: `${site}/first did not help` };
  const answer = { author: 'agent' as const, body: 'Then write to your bank.' };
  const cards = await cardsNamedIn(db, [asked, answer], 'en');
  expect([cards(asked), cards(answer)]).toEqual([[], []]);
});
