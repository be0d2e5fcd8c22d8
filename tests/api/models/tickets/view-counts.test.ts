import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { counted } from '../../../../api/models/tickets/counts.ts';
import type { TicketFilter } from '../../../../api/models/tickets/filters.ts';
import { views } from '../../../../api/models/tickets/queue.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { queueCount, queueCounts } from '../../../../api/models/tickets/view-counts.ts';
import { busyDesk } from '../../busy-desk.ts';

test('counts are those of the lists', async () => {
  const { db, at, yara } = await busyDesk();
  await changeTicket(db, at(0), { status: 'waiting' }, yara);
  await assign(db, at(1), yara.id, yara);
  expect(await queueCounts(db, {}, yara)).toEqual({
    counts: { new: 3, mine: 1, open: 4, waiting: 1, solved: 0, all: 5, spam: 0 },
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
