import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { serviceLevels } from '../../../../api/db/schema/service-levels.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import type { TicketFilter } from '../../../../api/models/tickets/filters.ts';
import { filterAsked, isCounted, ticketFilter } from '../../../../api/models/tickets/filters.ts';
import { writeAsAgent, writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { queue } from '../../../../api/models/tickets/queue.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { queueCounts } from '../../../../api/models/tickets/view-counts.ts';
import { readTo } from '../../../../api/models/tickets/readings.ts';
import { sorts } from '../../../../api/models/tickets/walk.ts';
import { readAwaited } from '../../../../api/models/tickets/found/keep-words.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const day = 24 * 60 * 60_000;

async function desk() {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const guess = (intent: string) => [{ intent, problemType: 'x', confidence: 0.9, because: [] }];
  const old = await ticket({ problemType: 'bank-declines', tags: guess('generic-bank-decline') });
  const phone = await ticket({ problemType: 'wallets', locale: 'ar', tags: guess('wallet-locked') });
  const other = await ticket({ priority: 'high' });
  const before = (days: number) => new Date(Date.now() - days * day);
  await db
    .update(tickets)
    .set({ createdAt: before(9), updatedAt: before(3) })
    .where(eq(tickets.number, old.number));
  await db.update(tickets).set({ channel: 'agent' }).where(eq(tickets.number, phone.number));
  const names = new Map([
    [old.number, 'old'],
    [phone.number, 'phone'],
    [other.number, 'other'],
  ]);
  const left = async (filter: TicketFilter) =>
    (await queue(db, { view: 'all', sort: 'oldest', ...filter }, yara)).tickets.map(({ number }) =>
      names.get(number),
    );
  return { db, yara, old, phone, other, left };
}

test('each narrows a list by itself, and all of them together', async () => {
  const { left } = await desk();
  expect(await left({})).toEqual(['old', 'phone', 'other']);
  expect(await left({ problemType: ['bank-declines', 'wallets'] })).toEqual(['old', 'phone']);
  expect(await left({ intent: ['wallet-locked'] })).toEqual(['phone']);
  expect(await left({ lang: ['ar'] })).toEqual(['phone']);
  expect(await left({ channel: ['agent'] })).toEqual(['phone']);
  expect(await left({ priority: ['high', 'urgent'] })).toEqual(['other']);
  expect(await left({ createdBefore: '7d' })).toEqual(['old']);
  expect(await left({ createdAfter: '36h' })).toEqual(['phone', 'other']);
  expect(await left({ updatedBefore: '2d' })).toEqual(['old']);
  expect(await left({ updatedAfter: new Date(Date.now() - day).toISOString() })).toEqual(['phone', 'other']);
  expect(await left({ channel: ['form'], createdAfter: '2d', priority: ['high'] })).toEqual(['other']);
});

test('whose a ticket is can be asked as oneself, wherever the list is walked', async () => {
  const { db, left, yara, old } = await desk();
  await assign(db, old.number, yara.id, yara);
  expect(await left({ assignee: 'me' })).toEqual(['old']);
  expect(await left({ assignee: yara.id, status: ['open'] })).toEqual(['old']);
  expect(await left({ assignee: yara.id, status: ['new'] })).toEqual([]);
  expect(await left({ assignee: 'nobody' })).toEqual(['phone', 'other']);
});

test('what is late, and what soon will be', async () => {
  const { db, left, old, phone } = await desk();
  const at = (number: number, dueAt: number) =>
    db.update(tickets).set({ dueAt }).where(eq(tickets.number, number));
  await at(old.number, Date.now() - 1000);
  await at(phone.number, Date.now() + 60_000);
  expect(await left({ due: 'late' })).toEqual(['old']);
  expect((await left({ due: 'soon' })).includes('phone')).toBe(true);
  expect(await left({ due: 'late', assignee: 'nobody' })).toEqual(['old']);
});

test('what stands still while its customer has to answer, in every order', async () => {
  const { db, left, yara, old, phone, other } = await desk();
  expect(await left({ due: 'paused' })).toEqual([]);
  await writeAsAgent(db, old.number, { body: 'Which bank?', locale: 'en' }, yara);
  await changeTicket(db, phone.number, { status: 'solved' }, yara);
  await changeTicket(db, other.number, { status: 'waiting' }, yara);
  await markSpam(db, other.number, true, yara);
  expect(await left({ due: 'paused' })).toEqual(['old']);
  for (const sort of sorts)
    expect((await queue(db, { view: 'all', sort, due: 'paused' }, yara)).tickets).toHaveLength(1);
  await writeAsCustomer(db, old.number, { body: 'The blue one', locale: 'en' });
  expect(await left({ due: 'paused' })).toEqual([]);
});

test('what nothing is promised to does not stand still', async () => {
  const { db, left, yara, old } = await desk();
  await writeAsAgent(db, old.number, { body: 'Which bank?', locale: 'en' }, yara);
  const promise = async (values: Partial<typeof serviceLevels.$inferInsert>) => {
    await db.update(serviceLevels).set(values);
    return left({ due: 'paused' });
  };
  expect(await promise({ solution: null })).toEqual([]);
  expect(await promise({ solution: 60 })).toEqual(['old']);
});

test('what was read is unread again once somebody else writes', async () => {
  const { db, left, yara, old, phone, other } = await desk();
  for (const { number } of [old, phone, other]) await readTo(db, number, yara);
  expect(await left({ unread: true })).toEqual([]);
  await writeAsCustomer(db, phone.number, { body: 'Any news?', locale: 'en' });
  expect(await left({ unread: true })).toEqual(['phone']);
});

test('what no counter knows is counted along the list', async () => {
  const { db, yara } = await desk();
  expect(isCounted({ status: ['new'], lang: ['ar'], unread: false, channel: [] })).toBe(true);
  expect(isCounted({ channel: ['form'] })).toBe(false);
  const { counts, rough } = await queueCounts(db, { channel: ['form'] }, yara);
  expect(counts).toMatchObject({ new: 2, mine: 0, all: 2, solved: 0 });
  expect(rough).toEqual([]);
});

test('an address says several values in two ways, and an empty one asks for nothing', () => {
  expect(filterAsked.parse({ status: ['new', 'open'], lang: 'ar,en', priority: '', unread: 'true' })).toEqual(
    {
      status: ['new', 'open'],
      lang: ['ar', 'en'],
      priority: [],
      unread: true,
    },
  );
  for (const wrong of [{ status: 'asleep' }, { createdBefore: 'soon' }, { createdBefore: '2026-13-41' }])
    expect(filterAsked.safeParse(wrong).success).toBe(false);
  expect(ticketFilter.safeParse({ createdBefore: '7d', status: ['new'] }).success).toBe(true);
});

test('a list is narrowed by where and by what was paid, and by words in whichever form they were written', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const paid = (country: string, method: string) => [
    { kind: 'country' as const, value: clean(country) },
    { kind: 'method' as const, value: clean(method) },
  ];
  const saudi = await ticket({ subject: clean('الاسترداد لم يصل'), facts: paid('sa', 'mada') });
  const egyptian = await ticket({ subject: clean('Refund is late'), facts: paid('eg', 'instapay') });
  const nowhere = await ticket({ body: clean('My refund, constructor and all') });
  await readAwaited(db);
  const left = async (filter: TicketFilter) =>
    (await queue(db, { view: 'all', sort: 'oldest', ...filter }, yara)).tickets.map(({ number }) => number);
  expect(await left({ country: ['sa'] })).toEqual([saudi.number]);
  expect(await left({ country: ['sa', 'eg'], method: ['instapay'] })).toEqual([egyptian.number]);
  expect(await left({ words: 'استرداد' })).toEqual([saudi.number]);
  expect(await left({ words: 'refund' })).toEqual([egyptian.number, nowhere.number]);
  expect(await left({ words: 'refund constructor' })).toEqual([nowhere.number]);
  expect(await left({ words: '" OR *' })).toEqual(await left({ words: 'OR' }));
  const { counts } = await queueCounts(db, { words: 'refund' }, yara);
  expect(counts.all).toBe(2);
});
