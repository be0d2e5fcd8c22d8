import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import type { View } from '../../../../api/models/tickets/queue.ts';
import { queue } from '../../../../api/models/tickets/queue.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { freshDesk } from '../../desk.ts';

test('spam stands in its own list alone, and comes back to where it stood', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const { number } = await ticket();
  const isIn = async (view: View) => (await queue(db, { view }, yara)).tickets.length === 1;
  const standing = async () => [await isIn('new'), await isIn('open'), await isIn('all'), await isIn('spam')];
  expect(await standing()).toEqual([true, true, true, false]);
  for (const _ of [1, 2]) await markSpam(db, number, true, yara);
  expect(await standing()).toEqual([false, false, false, true]);
  await markSpam(db, number, false, yara);
  expect(await standing()).toEqual([true, true, true, false]);
  const told = (await eventsOfTicket(db, number)).filter(({ kind }) => kind === 'ticket.spam');
  expect(told.map(({ data }) => data)).toEqual([
    { from: false, to: true },
    { from: true, to: false },
  ]);
});
