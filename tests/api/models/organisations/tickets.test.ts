import { expect, test } from 'vitest';
import { removeMember } from '../../../../api/models/organisations/members.ts';
import {
  colleaguesTickets,
  filerOf,
  organisationOf,
  seenOrganisation,
} from '../../../../api/models/organisations/tickets.ts';
import { merge } from '../../../../api/models/tickets/merges.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { findTicket } from '../../../../api/models/tickets/tickets.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';
import { organisation, seeing } from '../../organisations.ts';

const [huda, omar, boss] = ['huda@shop.example', 'omar@shop.example', 'boss@shop.example'];

/** A shop of three, of whom one sees all; each of the others has a ticket, and so has a stranger. */
async function shop() {
  const desk = await freshDesk();
  const { db, ticket } = desk;
  const members = [{ email: huda, name: 'Huda' }, { email: omar }, { email: boss, seesAll: true }];
  const { id, people } = await organisation(db, { members });
  const tickets = {
    huda: await ticket({ email: huda }),
    omar: await ticket({ email: omar, name: clean('Omar M.') }),
    boss: await ticket({ email: boss }),
    stranger: await ticket({ email: 'x@example.com' }),
  };
  return { ...desk, id, people, tickets, viewer: seeing(boss, id) };
}

const numbers = (page: Awaited<ReturnType<typeof colleaguesTickets>>) =>
  page.tickets.map(({ number }) => number);

test('who sees all sees the tickets of the others, newest first, by whom; no stranger’s, and no spam', async () => {
  const { db, tickets, viewer, person } = await shop();
  const seen = await colleaguesTickets(db, viewer);
  expect(numbers(seen)).toEqual([tickets.omar.number, tickets.huda.number]);
  expect(seen.tickets.map(({ filedBy }) => filedBy)).toEqual(['Omar M.', 'Huda']);
  expect(await seenOrganisation(db, viewer)).toBe('Nakhla Stores');
  await markSpam(db, tickets.omar.number, true, await person('yara'));
  expect(numbers(await colleaguesTickets(db, viewer))).toEqual([tickets.huda.number]);
});

test('who does not see all is given nobody’s, and opens nobody’s', async () => {
  const { db, tickets } = await shop();
  const viewer = { kind: 'customer', id: '1', email: omar } as const;
  expect(await colleaguesTickets(db, viewer)).toEqual({ tickets: [], next: null });
  expect(await seenOrganisation(db, viewer)).toBeNull();
  await expect(findTicket(db, String(tickets.huda.number), viewer)).rejects.toMatchObject({ status: 404 });
  expect((await findTicket(db, String(tickets.omar.number), viewer)).number).toBe(tickets.omar.number);
});

test('whose ticket it was leaves, and it is theirs alone again', async () => {
  const { db, id, people, tickets, viewer } = await shop();
  expect((await findTicket(db, String(tickets.huda.number), viewer)).number).toBe(tickets.huda.number);
  await removeMember(db, { organisation: id, member: people[0] ?? 0 });
  await expect(findTicket(db, String(tickets.huda.number), viewer)).rejects.toMatchObject({ status: 404 });
  expect(numbers(await colleaguesTickets(db, viewer))).toEqual([tickets.omar.number]);
});

test('tickets of two people that were merged stand each by itself; of one, where the talk goes on', async () => {
  const { db, tickets, viewer, person, ticket } = await shop();
  const yara = await person('yara');
  const later = await ticket({ email: huda });
  await merge(db, tickets.huda.number, { into: later.number }, yara);
  expect(numbers(await colleaguesTickets(db, viewer))).toEqual([later.number, tickets.omar.number]);
  await merge(db, later.number, { into: tickets.omar.number, otherCustomer: true }, yara);
  expect((await findTicket(db, String(later.number), viewer)).number).toBe(later.number);
  await merge(db, tickets.omar.number, { into: tickets.stranger.number, otherCustomer: true }, yara);
  expect((await findTicket(db, String(tickets.omar.number), viewer)).number).toBe(tickets.omar.number);
});

test('a long list comes in pages, each ticket once', async () => {
  const { db, viewer, ticket, tickets } = await shop();
  const filed = [tickets.huda.number, tickets.omar.number];
  for (let count = 0; count < 55; count++) filed.push((await ticket({ email: huda })).number);
  const first = await colleaguesTickets(db, viewer);
  const second = await colleaguesTickets(db, viewer, first.next ?? 0);
  expect([...numbers(first), ...numbers(second)]).toEqual(filed.reverse());
  expect(second.next).toBeNull();
});

test('the desk is told whose organisation an address is, and how many of its tickets are open', async () => {
  const { db, id, tickets, person } = await shop();
  const yara = await person('yara');
  await changeTicket(db, tickets.boss.number, { status: 'solved' }, yara);
  await changeTicket(db, tickets.omar.number, { status: 'waiting' }, yara);
  expect(await organisationOf(db, huda)).toEqual({ id, name: 'Nakhla Stores', open: 2 });
  for (const none of ['x@example.com', '']) expect(await organisationOf(db, none)).toBeNull();
});

test('who filed a ticket is called as they gave it, or as their organisation does', async () => {
  const { db, tickets } = await shop();
  const names = [tickets.huda, tickets.omar, tickets.stranger].map((one) => filerOf(db, one));
  expect(await Promise.all(names)).toEqual(['Huda', 'Omar M.', null]);
});
