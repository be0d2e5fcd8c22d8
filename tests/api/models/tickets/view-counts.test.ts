import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channels, priorities, statuses, tickets } from '../../../../api/db/schema/tickets.ts';
import { locales } from '../../../../api/ground/locale.ts';
import { readLevels } from '../../../../api/models/service-levels/levels.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { counted } from '../../../../api/models/tickets/counts.ts';
import type { TicketFilter } from '../../../../api/models/tickets/filters.ts';
import { views } from '../../../../api/models/tickets/queue.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { queueCount, queueCounts } from '../../../../api/models/tickets/view-counts.ts';
import { writeAsAgent, writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { dueShown } from '../../../../api/views/due.ts';
import { busyDesk } from '../../busy-desk.ts';

test('counts are those of the lists', async () => {
  const { db, at, yara } = await busyDesk();
  await changeTicket(db, at(0), { status: 'waiting' }, yara);
  await assign(db, at(1), yara.id, yara);
  expect(await queueCounts(db, {}, yara)).toEqual({
    counts: { new: 3, mine: 1, late: 0, soon: 0, open: 4, waiting: 1, solved: 0, all: 5, spam: 0 },
    rough: [],
  });
});

test('counts are those of the lists however these are narrowed, wherever tickets went', async () => {
  const { db, ticket, at, yara, omar, seen } = await busyDesk();
  await changeTicket(db, at(0), { status: 'waiting', priority: 'high' }, yara);
  await changeTicket(db, at(2), { problemType: 'bank-declines', status: 'open' }, yara);
  await assign(db, at(1), yara.id, yara);
  await assign(db, at(2), omar.id, yara);
  await ticket({ problemType: 'bank-declines' });
  await db.delete(tickets).where(eq(tickets.number, at(4)));
  for (const filter of [
    { problemType: ['bank-declines'] },
    { lang: ['ar'] },
    { priority: ['high', 'low'] },
    { status: ['waiting', 'new'] },
    { assignee: 'nobody' },
    { assignee: 'me' },
    { assignee: omar.id, problemType: ['bank-declines'] },
    { lang: ['en'], priority: ['urgent'] },
  ] satisfies TicketFilter[]) {
    const { counts } = await queueCounts(db, filter, yara);
    for (const view of views)
      expect(counts[view], `${view} ${JSON.stringify(filter)}`).toBe(
        (await seen({ ...filter, view })).length,
      );
  }
});

test('no ticket is read to count them, and only the counts of what is asked for', async () => {
  const { db, yara } = await busyDesk();
  for (const filter of [
    {},
    { assignee: yara.id, problemType: ['x'], lang: ['ar'], priority: ['low'] },
  ] satisfies TicketFilter[]) {
    const plan = await db.all<{ detail: string }>(
      sql`explain query plan ${counted(db, filter, yara).getSQL()}`,
    );
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(
        /^SEARCH ticket_counts USING PRIMARY KEY \(status=\? AND problem_type=\? AND locale=\? AND priority=\?/,
      ),
    ]);
  }
});

test('one list is counted by itself, by the counters or along it', async () => {
  const { db, at, yara } = await busyDesk();
  await assign(db, at(0), yara.id, yara);
  expect(await queueCount(db, { view: 'mine' }, yara)).toEqual({ count: 1, more: false });
  expect(await queueCount(db, { view: 'all', lang: ['en'] }, yara)).toEqual({ count: 4, more: false });
  expect(await queueCount(db, { view: 'all', channel: ['form'] }, yara)).toEqual({ count: 5, more: false });
});

const minute = 60_000;
const wait = { body: 'Which bank?', locale: 'en' } as const;

/** Every way in which a list is narrowed; each may be left out. */
const narrowed = fc.record(
  {
    words: fc.constantFrom('bank', 'nothing'),
    status: fc.subarray([...statuses]),
    problemType: fc.subarray(['bank-declines', 'wallets']),
    intent: fc.subarray(['wallet-locked']),
    lang: fc.subarray([...locales]),
    country: fc.subarray(['sa' as const]),
    method: fc.subarray(['mada']),
    priority: fc.subarray([...priorities]),
    channel: fc.subarray([...channels]),
    assignee: fc.constantFrom('me', 'nobody'),
    team: fc.constantFrom('mine', '1'),
    due: fc.constantFrom('late' as const, 'soon' as const, 'paused' as const),
    unread: fc.boolean(),
    createdBefore: fc.constantFrom('7d', '2999-01-01'),
    updatedAfter: fc.constantFrom('7d', '2999-01-01'),
  },
  { requiredKeys: [] },
);

test('counts are those of the rows under every filter, and what stands still is what a row says of it', async () => {
  const { db, at, yara, omar, seen } = await busyDesk();
  await writeAsAgent(db, at(0), wait, yara);
  await assign(db, at(0), yara.id, yara);
  await writeAsAgent(db, at(1), wait, omar);
  await writeAsCustomer(db, at(1), wait);
  await changeTicket(db, at(2), { status: 'solved' }, yara);
  await changeTicket(db, at(3), { status: 'waiting', problemType: 'wallets' }, yara);
  await markSpam(db, at(4), true, yara);
  await db
    .update(tickets)
    .set({ dueAt: Date.now() - minute })
    .where(eq(tickets.number, at(1)));
  const levels = await readLevels(db);
  const rows = await db.select().from(tickets);
  const still = rows.filter((ticket) => dueShown(ticket, levels)?.paused).map(({ number }) => number);
  expect(still).toEqual([at(0), at(3)]);
  const agree = fc.asyncProperty(narrowed, fc.constantFrom(...views), async (filter, view) => {
    const { counts } = await queueCounts(db, filter, yara);
    const shown = await seen({ ...filter, view });
    expect(counts[view]).toBe(shown.length);
    if (filter.due === 'paused') for (const one of shown) expect(still).toContain(at(one));
  });
  await fc.assert(agree, { numRuns: 150 });
});

test('what is overdue is counted by itself, however much waits beside it', async () => {
  const { db, at, yara } = await busyDesk();
  const [row] = await db
    .select()
    .from(tickets)
    .where(eq(tickets.number, at(0)));
  if (!row) throw new Error('there is no ticket');
  const { number: _, place: __, standing: ___, ...columns } = row;
  const hour = 60 * minute;
  const waiting = Array.from({ length: 50 }, () => ({ ...columns, dueAt: Date.now() + 9 * hour }));
  for (let times = 0; times < 12; times += 1) await db.insert(tickets).values(waiting);
  for (const [index, dueAt] of [Date.now() - hour, Date.now() - minute, Date.now() + minute].entries())
    await db
      .update(tickets)
      .set({ dueAt })
      .where(eq(tickets.number, at(index)));
  const { counts, rough } = await queueCounts(db, {}, yara);
  expect([counts.late, counts.soon, rough]).toEqual([2, 1, []]);
  expect(await queueCount(db, { view: 'late' }, yara)).toEqual({ count: 2, more: false });
  expect(await queueCount(db, { view: 'soon', lang: ['ar'] }, yara)).toEqual({ count: 0, more: false });
});
