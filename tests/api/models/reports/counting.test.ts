import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { countedTickets } from '../../../../api/db/schema/reports.ts';
import { count, countDue, countedFrom, countOlder } from '../../../../api/models/reports/counting.ts';
import { rate } from '../../../../api/models/satisfaction/ratings.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { writeAsAgent, writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { answerType } from '../../../../api/models/tickets/problem-types.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { changeTicket, markSolved } from '../../../../api/models/tickets/statuses.ts';
import type { Staff } from '../../../../api/who/viewer.ts';
import { freshDesk } from '../../desk.ts';
import { forget, kept, recounted, totals } from './scenes.ts';

const timeout = 300_000;
const week = 7 * 24 * 60 * 60_000;
const body = 'Call me, my card is 4111 1111 1111 1111';

type Act = (db: Database, number: number, by: Staff) => Promise<unknown>;
const acts: Record<string, Act> = {
  answer: (db, number, by) => writeAsAgent(db, number, { body: 'Try again', locale: 'en' }, by),
  write: (db, number) => writeAsCustomer(db, number, { body, locale: 'en' }),
  solve: (db, number, by) => changeTicket(db, number, { status: 'solved' }, by),
  saySolved: (db, number) => markSolved(db, number, true),
  unsolve: (db, number) => markSolved(db, number, false),
  take: (db, number, by) => assign(db, number, by.id, by),
  give: (db, number, by) => assign(db, number, null, by),
  type: (db, number, by) => answerType(db, number, 'refunds', by),
  noType: (db, number) => answerType(db, number, null),
  spam: (db, number, by) => markSpam(db, number, true, by),
  notSpam: (db, number, by) => markSpam(db, number, false, by),
  rate: (db, number) => rate(db, number, { score: 4, locale: 'en' }).catch(() => {}),
  rateLow: (db, number) => rate(db, number, { score: 2, locale: 'en' }).catch(() => {}),
};

test(
  'whatever happens, counted in any order and any number of times, the figures are those of a slow recount',
  {
    timeout,
  },
  async () => {
    const { db, person, ticket } = await freshDesk();
    const by = await person('yara');
    const numbers = [
      (await ticket()).number,
      (await ticket({ locale: 'ar' })).number,
      (await ticket()).number,
    ];
    const step = fc.record({
      act: fc.constantFrom(...Object.keys(acts)),
      on: fc.constantFrom(...numbers),
      counted: fc.subarray(numbers),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const { act, on, counted } of steps) {
          await acts[act]?.(db, on, by);
          if (counted.length > 0) await count(db, counted);
        }
        await count(db, numbers);
        expect(await kept(db)).toEqual(await recounted(db));
      }),
      { numRuns: 12 },
    );
  },
);

test('what stood before anybody counted is counted in lots, and once', async () => {
  const { db, ticket } = await freshDesk();
  for (let filed = 0; filed < 60; filed++) await ticket();
  await forget(db);
  await count(db, [3, 55]);
  let lots = 1;
  while (await countOlder(db)) lots += 1;
  expect(lots).toBe(2);
  expect(await countedFrom(db)).toBe(0);
  expect((await totals(db))['filed']).toBe(60);
  expect(await countOlder(db)).toBe(false);
});

test('what a customer solved alone is due again after a week, and then no more', async () => {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket();
  await markSolved(db, number, true);
  await count(db, [number]);
  const due = async () => (await db.select().from(countedTickets)).map(({ againAt }) => againAt !== null);
  await countDue(db, Date.now() + week - 60_000);
  expect(await due()).toEqual([true]);
  await countDue(db, Date.now() + week + 60_000);
  expect(await due()).toEqual([false]);
});
