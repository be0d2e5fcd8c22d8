import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { Looker } from '../../../../api/models/tickets/presence.ts';
import {
  forgetLookers,
  look,
  lookAway,
  lookers,
  watchPresence,
} from '../../../../api/models/tickets/presence.ts';
import { looking } from '../../../../api/db/schema/looking.ts';
import { connect } from '../../database.ts';
import { freshDesk } from '../../desk.ts';

test('whoever has a ticket open in several pages looks once, as writing where one of them writes', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const { number } = await ticket();
  const seen = async () => (await lookers(db)).map(({ name, typing }) => [name, typing]);
  await look(db, 'one', { ticket: number, typing: 'reply' }, yara);
  await look(db, 'two', { ticket: number, typing: null }, yara);
  await look(db, 'three', { ticket: number, typing: null }, omar);
  expect(await seen()).toEqual([
    ['omar', null],
    ['yara', 'reply'],
  ]);
  // A page is left by whose it is alone.
  await lookAway(db, 'one', omar);
  await lookAway(db, 'one', yara);
  expect(await seen()).toEqual([
    ['omar', null],
    ['yara', null],
  ]);
});

test('a page that was closed without a word is forgotten', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  await look(db, 'one', { ticket: number, typing: null }, yara);
  await db.update(looking).set({ until: new Date(Date.now() - 1) });
  expect(await lookers(db)).toEqual([]);
  await forgetLookers(db);
  expect(await db.select().from(looking)).toEqual([]);
});

test('another process hears within a second who came, writes and left', async () => {
  const { db, url, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  const presence = watchPresence(await connect(url), pino({ enabled: false }));
  const heard: Looker[][] = [];
  const stop = presence.listen((now) => heard.push(now));
  const last = () => heard.at(-1)?.map(({ typing }) => typing);
  const within = { timeout: 1000, interval: 20 };
  await vi.waitFor(() => expect(last()).toEqual([]), within);
  await look(db, 'one', { ticket: number, typing: null }, yara);
  await vi.waitFor(() => expect(last()).toEqual([null]), within);
  await look(db, 'one', { ticket: number, typing: 'note' }, yara);
  await vi.waitFor(() => expect(last()).toEqual(['note']), within);
  await lookAway(db, 'one', yara);
  await vi.waitFor(() => expect(last()).toEqual([]), within);
  // What did not change is not told again.
  expect(heard).toHaveLength(4);
  stop();
});
