import { expect, test } from 'vitest';
import type { Place } from '../../../../api/models/rules/hourly.ts';
import { hourPasses, nextUnsolved } from '../../../../api/models/rules/hourly.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { ruledDesk } from './ruled.ts';

const hour = 60 * 60_000;

async function hourlyDesk() {
  const desk = await ruledDesk();
  /** As if it were so many hours later, and how many steps it took. */
  const later = async (hours: number): Promise<number> => {
    let steps = 0;
    let place: Place | undefined;
    do {
      place = await hourPasses(desk.db, place, Date.now() + hours * hour);
      steps += 1;
    } while (place);
    return steps;
  };
  return { ...desk, later };
}

test('what its customer has waited for is raised once, and again only after something else happened', async () => {
  const { db, rule, ticket, later, now, admin } = await hourlyDesk();
  const { number } = await ticket({ priority: 'low' });
  await rule({
    occasion: 'hourly',
    conditions: [{ fact: 'silence', is: true, hours: 24 }],
    actions: [{ do: 'priority', to: 'higher' }],
  });
  await later(23);
  expect((await now(number)).priority).toBe('low');
  await later(25);
  await later(26);
  expect((await now(number)).priority).toBe('normal');
  await changeTicket(db, number, { status: 'waiting' }, admin);
  await later(27);
  expect((await now(number)).priority).toBe('high');
});

test('what is solved is left alone, and rules for changes go on from what the hour did', async () => {
  const { db, rule, ticket, later, told, admin } = await hourlyDesk();
  const [open, solved] = [await ticket(), await ticket()];
  await changeTicket(db, solved.number, { status: 'solved' }, admin);
  await rule({ occasion: 'hourly', actions: [{ do: 'priority', to: 'urgent' }] });
  await rule({
    conditions: [{ fact: 'priority', is: true, of: ['urgent'] }],
    actions: [{ do: 'notify', whom: admin.id }],
  });
  await later(1);
  await later(2);
  expect((await told('ticket.told')).map(({ ticket }) => ticket)).toEqual([open.number]);
});

test('many are gone through some at a time, along an index, and without rules none', async () => {
  const { db, rule, ticket, later, told, admin } = await hourlyDesk();
  for (let count = 0; count < 120; count++) await ticket();
  expect(await later(1)).toBe(1);
  await rule({ occasion: 'hourly', actions: [{ do: 'notify', whom: admin.id }] });
  expect(await later(1)).toBe(5);
  expect(await told('ticket.told')).toHaveLength(120);
  const { sql, params } = nextUnsolved(db, { standing: 'open', after: 5 }).toSQL();
  const filled = params.reduce<string>((text, value) => text.replace('?', `'${String(value)}'`), sql);
  const [plan] = await db.all<{ detail: string }>(`explain query plan ${filled}`);
  expect(plan?.detail).toMatch(
    /SEARCH tickets USING (?:COVERING )?INDEX tickets_filed \(standing=\? AND number>\?\)/,
  );
});
