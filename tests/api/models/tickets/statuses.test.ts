import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { changeTicket, markSolved } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';

test('the customer says that it is solved, and that it is not after all', async () => {
  const { db, ticket } = await freshDesk();
  const own = await ticket();
  await markSolved(db, own.number, true, '203.0.113.7');
  const solved = await ticketNumbered(db, own.number);
  expect(solved.status).toBe('solved');
  expect(solved.solvedAt).toBeInstanceOf(Date);
  await markSolved(db, own.number, false);
  expect(await ticketNumbered(db, own.number)).toMatchObject({ status: 'open', solvedAt: null });
});

test('what is so already is no event', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  const before = await eventsOfTicket(db, own.number);
  const same = { status: own.status, priority: own.priority };
  await changeTicket(db, own.number, same, await person('yara'));
  expect(await eventsOfTicket(db, own.number)).toEqual(before);
});

test('each change of an agent is an event of its own, with what it was', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket({ problemType: 'bank-declines' });
  const yara = await person('yara');
  const change = { status: 'waiting', priority: 'urgent', problemType: 'wallets-and-top-up' } as const;
  await changeTicket(db, own.number, change, yara);
  expect(await ticketNumbered(db, own.number)).toMatchObject(change);
  const told = (await eventsOfTicket(db, own.number)).slice(1).map(({ kind, data }) => ({ kind, data }));
  expect(told).toEqual([
    { kind: 'ticket.status', data: { from: 'new', to: 'waiting' } },
    { kind: 'ticket.priority', data: { from: 'normal', to: 'urgent' } },
    { kind: 'ticket.problem-type', data: { from: 'bank-declines', to: 'wallets-and-top-up' } },
  ]);
});

test('a change is made to the ticket as it is, not as it was seen', async () => {
  const { db, person, ticket } = await freshDesk();
  const seen = await ticket();
  const [yara, omar] = [await person('yara'), await person('omar')];
  await changeTicket(db, seen.number, { priority: 'high' }, omar);
  await changeTicket(db, seen.number, { priority: 'low', problemType: 'bank-declines' }, yara);
  const told = (await eventsOfTicket(db, seen.number)).filter(({ kind }) => kind === 'ticket.priority');
  expect(told.at(-1)).toMatchObject({ data: { from: 'high', to: 'low' } });
});
