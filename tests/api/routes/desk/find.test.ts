import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('agents find tickets in both ways of asking, with what was asked marked, and no secret is repeated', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  const body = ticketForm({ message: 'The shop says its terminal refused my card twice' });
  const { number } = await (await ask('POST', '/tickets', { body })).json();
  const asked = await (await ask('GET', '/desk/find?q=terminal+refus&status=new,open', { as })).json();
  expect(asked).toMatchObject({
    ...{ q: 'terminal refus', more: false, filling: false },
    tickets: [
      {
        ...{ number, email: 'customer@example.com', title: 'Card declined at checkout', unread: true },
        excerpt: {
          html: 'The shop says its <mark>terminal refused</mark> my card twice',
          author: 'customer',
        },
      },
    ],
  });
  const sent = { q: 'declined', lang: ['en'] };
  const typed = await (await ask('POST', '/desk/find', { as, body: sent })).json();
  expect(typed.tickets).toMatchObject([{ number, title: 'Card <mark>declined</mark> at checkout' }]);
  expect((await (await ask('GET', '/desk/find?q=declined&lang=ar', { as })).json()).tickets).toEqual([]);
  const secret = await (await ask('POST', '/desk/find', { as, body: { q: '4111 1111 1111 1111' } })).json();
  expect(secret.q).not.toContain('4111 1111');
  expect((await ask('GET', '/desk/find', { as })).status).toBe(422);
});
