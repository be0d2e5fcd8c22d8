import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import { askForLinks, seesTickets, ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { freshDesk } from '../../desk.ts';

test('an address has tickets when it wrote some, unless it is of the staff', async () => {
  const { db, person, ticket } = await freshDesk();
  await ticket({ email: 'huda@example.com' });
  await ticket({ email: 'yara@example.com' });
  await person('yara');
  expect(await seesTickets(db, 'huda@example.com')).toBe(true);
  for (const none of ['yara@example.com', 'nobody@example.com', 'constructor'])
    expect(await seesTickets(db, none)).toBe(false);
});

test('who asks for links is recorded alike, with tickets or without, and never with the address', async () => {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket({ email: 'huda@example.com' });
  for (const email of ['huda@example.com', 'nobody@example.com'])
    await askForLinks(db, email, { locale: 'ar', opens: 10001 });
  const { events } = await eventsAfter(db, 0);
  const asked = events.filter(({ kind }) => kind === 'links.asked').map(({ data }) => data);
  expect(asked).toEqual([
    { ticket: number, opens: 10001, locale: 'ar' },
    { ticket: null, opens: 10001, locale: 'ar' },
  ]);
  expect(JSON.stringify(events)).not.toContain('example.com');
});

test('a ticket that is not there is not found', async () => {
  const { db } = await freshDesk();
  await expect(ticketNumbered(db, 10001)).rejects.toMatchObject({ status: 404 });
});
