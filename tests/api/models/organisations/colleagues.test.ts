import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import {
  colleagueName,
  colleagueOf,
  tellColleagues,
} from '../../../../api/models/organisations/colleagues.ts';
import { changeMember, removeMember } from '../../../../api/models/organisations/members.ts';
import { writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { freshDesk } from '../../desk.ts';
import { organisation, signedUp } from '../../organisations.ts';

const [huda, omar, boss] = ['huda@shop.example', 'omar@shop.example', 'boss@shop.example'];

/** A shop of three; two of them wrote in the ticket of the third. */
async function shop() {
  const { db, ticket } = await freshDesk();
  const members = [
    { email: huda },
    { email: omar, seesAll: true },
    { email: boss, seesAll: true, name: 'Salma' },
  ];
  const { id, people } = await organisation(db, { members });
  const { number } = await ticket({ email: huda });
  for (const [email, locale] of [
    [boss, 'en'],
    [omar, 'en'],
    [boss, 'ar'],
  ] as const) {
    if (locale === 'en') await signedUp(db, email);
    await writeAsCustomer(db, number, { body: 'Ours too', locale, colleague: { id: email } });
  }
  await writeAsCustomer(db, number, { body: 'Mine', locale: 'en' });
  return { db, id, number, people };
}

test('each colleague who wrote is told of an answer once, however often that is followed', async () => {
  const { db, number } = await shop();
  for (let times = 0; times < 2; times += 1) await tellColleagues(db, { id: 7, ticket: number }, 9);
  const { events } = await eventsAfter(db, 0);
  const told = events.filter(({ kind }) => kind === 'colleague.answered').map(({ data }) => data);
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([boss, omar].map((colleague) => ({ ticket: number, message: 9, colleague }))),
  );
});

test('they are written to in the language of their last message, while they may see the ticket', async () => {
  const { db, id, number, people } = await shop();
  expect(await colleagueOf(db, number, boss)).toEqual({ email: boss, locale: 'ar' });
  expect(await colleagueOf(db, number, omar)).toEqual({ email: omar, locale: 'en' });
  expect(await colleagueOf(db, number, huda)).toBeUndefined();
  const omars = { organisation: id, member: people[1] ?? 0 };
  await changeMember(db, omars, { name: null, seesAll: false });
  expect(await colleagueOf(db, number, omar)).toBeUndefined();
  await removeMember(db, { organisation: id, member: people[2] ?? 0 });
  expect(await colleagueOf(db, number, boss)).toBeUndefined();
});

test('they are called what their organisation calls them', async () => {
  const { db } = await shop();
  expect(await colleagueName(db, boss)).toBe('Salma');
  expect(await colleagueName(db, omar)).toBeNull();
});
