import { desc } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { events } from '../../../../api/db/schema/events.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { noteExport, wholeList } from '../../../../api/models/tickets/exports.ts';
import type { QueueAsked } from '../../../../api/models/tickets/queue.ts';
import { queue, views } from '../../../../api/models/tickets/queue.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { sorts } from '../../../../api/models/tickets/walk.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

/** A desk of so many tickets, open and solved, in both languages. */
async function desk(count: number) {
  const { db, person } = await freshDesk();
  const row = (at: number) => ({
    subject: clean('S'),
    email: 'a@example.com',
    locale: at % 2 === 0 ? ('ar' as const) : ('en' as const),
    status: at % 3 === 0 ? ('solved' as const) : ('open' as const),
    updatedAt: new Date(1_000_000 - Math.floor(at / 7)),
  });
  for (let from = 0; from < count; from += 500)
    await db
      .insert(tickets)
      .values(Array.from({ length: Math.min(500, count - from) }, (_, at) => row(from + at)));
  const yara = await person('yara');
  const whole = async (wanted: QueueAsked, most: number) => {
    const numbers: number[] = [];
    let isCut = false;
    for await (const part of wholeList(db, wanted, most, yara)) {
      numbers.push(...part.tickets.map(({ number }) => number));
      ({ isCut } = part);
    }
    return { numbers, isCut };
  };
  return { db, yara, whole };
}

type Desk = Awaited<ReturnType<typeof desk>>;

async function paged({ db, yara }: Desk, asked: QueueAsked) {
  const numbers: number[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await queue(db, { ...asked, ...(cursor && { cursor }) }, yara);
    numbers.push(...page.tickets.map(({ number }) => number));
    cursor = page.next;
  }
  return numbers;
}

test('the whole of a list is its pages one after the other, up to the most, and it says where there are more', async () => {
  const all = await desk(1200);
  const asked = fc.record({
    view: fc.constantFrom(...views),
    sort: fc.constantFrom(...sorts.filter((one) => one !== 'due')),
    lang: fc.subarray(['ar' as const, 'en' as const]),
  });
  const most = fc.constantFrom(1, 199, 200, 400, 499, 500, 501, 800, 1200, 5000);
  const agree = fc.asyncProperty(asked, most, async (wanted, most) => {
    const pages = await paged(all, wanted);
    expect(await all.whole(wanted, most)).toEqual({
      numbers: pages.slice(0, most),
      isCut: pages.length > most,
    });
  });
  await fc.assert(agree, { numRuns: 12 });
});

test('a ticket that moves while the list is read is told once', async () => {
  const { db, yara } = await desk(1200);
  const numbers: number[] = [];
  for await (const { tickets: part } of wholeList(db, { view: 'all' }, 5000, yara)) {
    numbers.push(...part.map(({ number }) => number));
    const [first] = part;
    // It is the last of all from now on.
    if (first && numbers.length === part.length)
      await changeTicket(db, first.number, { priority: 'low' }, yara);
  }
  expect(numbers).toHaveLength(1200);
  expect(new Set(numbers).size).toBe(1200);
});

test('the log keeps who took a list, and by what it was narrowed but not by which words', async () => {
  const { db, yara } = await desk(1);
  await noteExport(db, { view: '7', words: 'Zebra', lang: [], priority: ['high'], sort: 'newest' }, yara);
  const [last] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(last).toMatchObject({ kind: 'tickets.exported', actor: yara.id, ticket: null });
  expect(last?.data).toEqual({ view: '7', narrowed: ['words', 'priority'] });
});
