import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { isClosed, recordContinued } from '../../../../api/models/tickets/closed.ts';
import { freshDesk } from '../../desk.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000);
const solved = (days: number) => ({ mergedInto: null, status: 'solved', solvedAt: daysAgo(days) }) as const;

test('a ticket is closed so long after it was solved, or once its talk goes on elsewhere', () => {
  expect([isClosed(solved(6.9), 7), isClosed(solved(7.1), 7)]).toEqual([false, true]);
  expect(isClosed(solved(1000), 0)).toBe(false);
  expect(isClosed({ ...solved(1000), status: 'open' }, 7)).toBe(false);
  expect(isClosed({ ...solved(0), mergedInto: 5 }, 7)).toBe(true);
});

test('both tickets tell that one goes on in the other, once', async () => {
  const { db, ticket } = await freshDesk();
  const [from, to] = [(await ticket()).number, (await ticket()).number];
  for (const _ of [1, 2]) await recordContinued(db, from, to);
  for (const one of [from, to]) {
    const told = (await eventsOfTicket(db, one)).filter(({ kind }) => kind === 'ticket.continued');
    expect(told.map(({ data }) => data)).toEqual([{ from, to }]);
  }
});
