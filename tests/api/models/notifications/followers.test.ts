import { expect, test } from 'vitest';
import { follow, followersOf, unfollow } from '../../../../api/models/notifications/followers.ts';
import { merge, undoMerge } from '../../../../api/models/tickets/merges.ts';
import { freshDesk } from '../../desk.ts';

test('whoever follows a ticket follows where it goes on', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const [from, into] = [(await ticket()).number, (await ticket()).number];
  const names = async (number: number) => (await followersOf(db, number)).map(({ name }) => name);
  for (const _ of [1, 2]) await follow(db, from, omar);
  await follow(db, into, yara);
  await merge(db, from, { into }, yara);
  expect(await names(into)).toEqual(['omar', 'yara']);
  await undoMerge(db, from, yara);
  expect(await names(from)).toEqual(['omar']);
  await unfollow(db, from, omar);
  expect(await names(from)).toEqual([]);
});
