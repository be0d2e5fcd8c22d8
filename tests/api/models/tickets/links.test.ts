import { expect, test } from 'vitest';
import { ticketLinks } from '../../../../api/db/schema/tickets.ts';
import { linkTicket, newSecret, ticketBehind } from '../../../../api/models/tickets/links.ts';
import { freshDesk } from '../../desk.ts';

test('each link leads to its ticket, and the database holds none of them', async () => {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket();
  const links = [await linkTicket(db, number), await linkTicket(db, number)];
  for (const link of links) {
    expect(link).toMatch(/^[\w-]{22}$/);
    expect(await ticketBehind(db, link)).toBe(number);
  }
  expect(JSON.stringify(await db.select().from(ticketLinks))).not.toMatch(new RegExp(links.join('|')));
});

test('a link that was never given leads nowhere', async () => {
  const { db, ticket } = await freshDesk();
  await ticket();
  for (const link of ['', 'constructor', newSecret()]) expect(await ticketBehind(db, link)).toBeUndefined();
});
