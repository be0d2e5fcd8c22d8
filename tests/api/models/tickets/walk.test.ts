import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import type { QueueAsked } from '../../../../api/models/tickets/queue.ts';
import { queue } from '../../../../api/models/tickets/queue.ts';
import { queueCounts } from '../../../../api/models/tickets/view-counts.ts';
import type { Sort } from '../../../../api/models/tickets/walk.ts';
import { sorts } from '../../../../api/models/tickets/walk.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

/** A desk of so many tickets, all alike but that some are Arabic, and every few changed at the same moment. */
async function large(count: number, arabic: (at: number) => boolean) {
  const { db, person } = await freshDesk();
  const row = (at: number) => ({
    subject: clean('S'),
    email: 'a@example.com',
    locale: arabic(at) ? ('ar' as const) : ('en' as const),
    status: at % 3 === 0 ? ('solved' as const) : ('open' as const),
    updatedAt: new Date(1_000_000 - Math.floor(at / 7)),
    dueAt: at % 3 === 0 || at % 5 === 0 ? null : 2_000_000 - Math.floor(at / 9),
  });
  for (let from = 0; from < count; from += 1000)
    await db
      .insert(tickets)
      .values(Array.from({ length: Math.min(1000, count - from) }, (_, at) => row(from + at)));
  return { db, yara: await person('yara') };
}

type Large = Awaited<ReturnType<typeof large>>;

/** All pages of a list, however many, and how many there were. */
async function walked({ db, yara }: Large, asked: QueueAsked) {
  const numbers: number[] = [];
  let pages = 0;
  for (let cursor: string | null = ''; cursor !== null; pages++) {
    const page = await queue(db, { ...asked, ...(cursor && { cursor }) }, yara);
    numbers.push(...page.tickets.map(({ number }) => number));
    cursor = page.next;
  }
  return { numbers, pages };
}

test('every order shows each ticket once, those that are equal too', async () => {
  const desk = await large(400, (at) => at % 2 === 0);
  const all = await desk.db.select().from(tickets);
  const by: Record<Sort, (one: (typeof all)[number]) => number[]> = {
    place: ({ status, number }) => (status === 'solved' ? [1, -number] : [0, number]),
    due: ({ dueAt, number }) => [dueAt ?? 0, number],
    newest: ({ number }) => [-number],
    oldest: ({ number }) => [number],
    changed: ({ updatedAt, number }) => [-updatedAt, -number],
  };
  for (const sort of sorts) {
    const expected = all
      .filter(({ dueAt }) => sort !== 'due' || dueAt !== null)
      .map((one) => ({ number: one.number, keys: by[sort](one) }))
      .sort(
        (one, other) =>
          (one.keys[0] ?? 0) - (other.keys[0] ?? 0) || (one.keys[1] ?? 0) - (other.keys[1] ?? 0),
      )
      .map(({ number }) => number);
    expect([sort, (await walked(desk, { view: 'all', sort })).numbers]).toEqual([sort, expected]);
  }
});

test('a page passes by so many tickets and no more, and the rest of the list is found after it', async () => {
  const rare = new Set([10, 21_000, 41_500, 44_999]);
  const desk = await large(45_000, (at) => rare.has(at));
  for (const sort of ['newest', 'changed'] as const) {
    const { numbers, pages } = await walked(desk, { view: 'open', sort, lang: ['ar'], channel: [] });
    const rows = await desk.db.all<{ number: number }>(
      sql`select number from tickets where locale = 'ar' and status = 'open' order by number desc`,
    );
    expect(numbers.toSorted((one, other) => other - one)).toEqual(rows.map(({ number }) => number));
    // One standing of 30,000, three windows of 10,000 a page.
    expect(pages).toBeLessThan(4);
  }
  const byChannel = await queue(desk.db, { view: 'open', channel: ['agent'] }, desk.yara);
  expect(byChannel.tickets).toEqual([]);
  expect(byChannel.next).not.toBeNull();
  const { counts, rough } = await queueCounts(desk.db, { channel: ['form'] }, desk.yara);
  expect([counts.open, rough.includes('open')]).toEqual([500, true]);
});
