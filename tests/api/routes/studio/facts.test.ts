import { expect, test } from 'vitest';
import { editing } from './editing.ts';

test('editors see each fact with its source and day, and say that it is so today', async () => {
  const { send, read } = await editing();
  const { facts, next, every } = await read('/studio/facts');
  expect(facts).toHaveLength(25);
  expect(every).toBe(365);
  const [first] = facts;
  expect(first).toMatchObject({ checkedBy: null, checkedAt: null });
  const check = `/studio/facts/${first.slug}/${first.place}/check`;
  expect((await send('PUT', check, { checkedOn: first.checkedOn })).status).toBe(204);
  expect((await send('PUT', check, { checkedOn: first.checkedOn })).status).toBe(409);
  const again = await read('/studio/facts');
  expect(again.facts[0]).not.toEqual(first);
  const more = await read(`/studio/facts?cursor=${next}`);
  expect(more.facts[0]).not.toEqual(facts.at(-1));
  const { facts: told } = await read(`/studio/articles/${first.slug}`);
  expect(told[first.place].checkedOn).not.toBe(first.checkedOn);
  expect((await send('GET', '/studio/facts?cursor=nowhere')).status).toBe(422);
});
