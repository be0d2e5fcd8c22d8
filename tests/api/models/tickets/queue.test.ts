import { expect, test } from 'vitest';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { queue, ticketsOf } from '../../../../api/models/tickets/queue.ts';
import { queueCounts } from '../../../../api/models/tickets/view-counts.ts';
import type { Sort } from '../../../../api/models/tickets/walk.ts';
import { assignToTeam } from '../../../../api/models/teams/assigning.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { busyDesk } from '../../busy-desk.ts';
import { freshDesk } from '../../desk.ts';
import { organisation } from '../../organisations.ts';
import { team } from '../../team.ts';

const byHand = (agent: { id: string }) => team([agent], { sharing: 'by-hand' });

test('urgent comes first, then whoever has waited longest', async () => {
  const { seen } = await busyDesk();
  expect(await seen({ view: 'new' })).toEqual([2, 3, 0, 4, 1]);
});

test('what is solved is shown newest first, and in no other list', async () => {
  const { db, seen, at, yara } = await busyDesk();
  for (const index of [0, 2]) await changeTicket(db, at(index), { status: 'solved' }, yara);
  expect(await seen({ view: 'solved' })).toEqual([2, 0]);
  expect(await seen({ view: 'open' })).toEqual([3, 4, 1]);
});

test('mine is what was given to me and waits for me, not for the customer', async () => {
  const { db, seen, at, yara, omar } = await busyDesk();
  for (const index of [0, 1, 4]) await assign(db, at(index), yara.id, yara);
  await changeTicket(db, at(4), { status: 'solved' }, yara);
  await changeTicket(db, at(0), { status: 'waiting' }, yara);
  expect(await seen({ view: 'mine' })).toEqual([1]);
  expect(await seen({ view: 'mine' }, omar)).toEqual([]);
});

test('filters narrow a list together', async () => {
  const { db, seen, at, yara, omar } = await busyDesk();
  await assign(db, at(0), omar.id, yara);
  expect(await seen({ view: 'open', assignee: omar.id })).toEqual([0]);
  expect(await seen({ view: 'open', assignee: 'nobody', lang: ['en'] })).toEqual([2, 3, 4]);
  expect(await seen({ view: 'open', priority: ['normal'], lang: ['ar'] })).toEqual([]);
});

test('whoever waited longest comes first, whichever of two states each is in', async () => {
  const { db, seen, at, yara } = await busyDesk();
  for (const index of [0, 3]) await changeTicket(db, at(index), { status: 'open' }, yara);
  expect(await seen({ view: 'open' })).toEqual([2, 3, 0, 4, 1]);
});

test('page follows page of what is solved', async () => {
  const { db, ticket, person } = await freshDesk();
  const yara = await person('yara');
  const filed: number[] = [];
  for (let at = 0; at < 60; at++) filed.push((await ticket()).number);
  for (const number of filed) await changeTicket(db, number, { status: 'solved' }, yara);
  const first = await queue(db, { view: 'solved' }, yara);
  const second = await queue(db, { view: 'solved', cursor: first.next ?? '' }, yara);
  const numbers = [...first.tickets, ...second.tickets].map(({ number }) => number);
  expect(numbers).toEqual(filed.toReversed());
  expect(second.next).toBeNull();
});

test('page follows page, each ticket once, however many', async () => {
  const { db, ticket, person } = await freshDesk();
  const yara = await person('yara');
  const priorities = ['low', 'normal', 'high', 'urgent'] as const;
  for (let at = 0; at < 120; at++) await ticket({ priority: priorities[at % 4] ?? 'low' });
  const found: number[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await queue(db, { view: 'new', ...(cursor && { cursor }) }, yara);
    found.push(...page.tickets.map(({ number }) => number));
    cursor = page.next;
  } while (cursor);
  expect(found).toHaveLength(120);
  expect(new Set(found).size).toBe(120);
});

test('a customer sees their own tickets, newest first', async () => {
  const { db, ticket } = await freshDesk();
  const own = [await ticket(), await ticket({ email: 'other@example.com' }), await ticket()];
  const seen = await ticketsOf(db, { email: 'customer@example.com' });
  expect(seen.map(({ number }) => number)).toEqual([own[2]?.number, own[0]?.number]);
});

test('a list is narrowed to the people of an organisation, in whichever order, for those who may know customers', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, noura] = [await person('yara'), await person('noura', 'trainee')];
  const { id } = await organisation(db, {
    members: [{ email: 'huda@shop.example' }, { email: 'omar@shop.example' }],
  });
  const first = await ticket({ email: 'huda@shop.example' });
  await ticket();
  const second = await ticket({ email: 'omar@shop.example', priority: 'urgent' });
  const asked = { view: 'all', organisation: String(id) } as const;
  const seen = async (sort: Sort, agent = yara) =>
    (await queue(db, { ...asked, sort }, agent)).tickets.map(({ number }) => number);
  const urgentFirst = [second.number, first.number];
  expect(await Promise.all([seen('place'), seen('newest'), seen('changed')])).toEqual(
    Array.from({ length: 3 }, () => urgentFirst),
  );
  expect(await seen('oldest')).toEqual([first.number, second.number]);
  expect(await seen('due')).toEqual(urgentFirst);
  expect((await queueCounts(db, { organisation: String(id) }, yara)).counts).toMatchObject({
    all: 2,
    new: 2,
    solved: 0,
  });
  for (const sort of ['place', 'newest', 'due'] as const) expect(await seen(sort, noura)).toEqual([]);
});

test('a list is narrowed to a team, or to those of whoever looks, in whichever order', async () => {
  const { db, seen, at, yara, omar } = await busyDesk();
  const [cards, wallets] = [await addTeam(db, byHand(yara)), await addTeam(db, byHand(yara))];
  for (const [index, id] of [
    [0, cards],
    [2, cards],
    [3, wallets],
  ] as const)
    await db.transaction((tx) => assignToTeam(tx, at(index), id));
  expect(await seen({ view: 'open', team: String(cards) })).toEqual([2, 0]);
  expect(await seen({ view: 'open', team: String(cards), sort: 'newest' })).toEqual([2, 0]);
  expect(await seen({ view: 'open', team: 'mine' })).toEqual([2, 3, 0]);
  expect(await seen({ view: 'open', team: 'mine', assignee: 'nobody' })).toEqual([2, 3, 0]);
  expect(await seen({ view: 'open', team: 'mine' }, omar)).toEqual([]);
});
