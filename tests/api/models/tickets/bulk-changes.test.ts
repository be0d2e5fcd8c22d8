import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { errorTexts, fieldTexts } from '../../../../api/ground/texts.ts';
import type { BulkChange } from '../../../../api/models/tickets/bulk-changes.ts';
import { changeMany } from '../../../../api/models/tickets/bulk-changes.ts';
import { findTicket } from '../../../../api/models/tickets/tickets.ts';
import { freshDesk } from '../../desk.ts';

async function desk(count = 3) {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const numbers: number[] = [];
  for (let at = 0; at < count; at++) numbers.push((await ticket()).number);
  const draftKey = '6fa459ea-ee8a-4ca4-894e-db77e160355e';
  const change = (change: BulkChange, among = numbers) => changeMany(db, { numbers: among, change }, yara);
  const shown = async () => Promise.all(numbers.map((number) => findTicket(db, String(number), yara)));
  return { db, yara, omar, numbers, draftKey, change, shown };
}

test('each is changed as one alone would be, with its event', async () => {
  const { db, yara, omar, numbers, change, shown } = await desk();
  for (const one of [
    { assignee: omar.id },
    { priority: 'high' },
    { problemType: 'wallets' },
    { status: 'waiting' },
    { spam: true },
  ] satisfies BulkChange[])
    expect((await change(one)).results).toEqual(numbers.map((number) => ({ number, why: null })));
  for (const ticket of await shown())
    expect(ticket).toMatchObject({
      ...{ assignee: omar.id, priority: 'high', problemType: 'wallets', status: 'waiting' },
      spamAt: expect.any(Date),
    });
  const history = await eventsOfTicket(db, numbers[1] ?? 0);
  expect(history.slice(1).map(({ kind, actor }) => [kind, actor])).toEqual([
    ['ticket.assigned', yara.id],
    ['ticket.status', yara.id],
    ['ticket.priority', yara.id],
    ['ticket.problem-type', yara.id],
    ['ticket.status', yara.id],
    ['ticket.spam', yara.id],
  ]);
});

test('what cannot be changed says why, and the others are', async () => {
  const { numbers, change, shown } = await desk();
  const among = [numbers[0] ?? 0, 999_999, numbers[2] ?? 0];
  expect((await change({ priority: 'low' }, among)).results).toEqual([
    { number: numbers[0], why: null },
    { number: 999_999, why: errorTexts['not-found'] },
    { number: numbers[2], why: null },
  ]);
  expect((await shown()).map(({ priority }) => priority)).toEqual(['low', 'normal', 'low']);
  const { results } = await change({ assignee: 'constructor' });
  expect(results.map(({ why }) => why)).toEqual(results.map(() => fieldTexts.choice));
});

test('the same sent twice at once, or again, changes nothing twice', async () => {
  const { db, yara, numbers, draftKey } = await desk(60);
  const send = () => changeMany(db, { numbers, change: { status: 'solved' }, draftKey }, yara);
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toEqual(first);
  expect(await send()).toEqual(first);
  expect(first.results).toHaveLength(60);
  const history = await eventsOfTicket(db, numbers[40] ?? 0);
  expect(history.filter(({ kind }) => kind === 'ticket.status')).toHaveLength(1);
});
