import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('whoever has read a ticket says so, and may mark it as unread', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const [as, other] = [await signedIn('agent'), await signedIn('agent', 'omar')];
  const path = `/desk/tickets/${number}/reading`;
  const unread = async (as: string) =>
    (await (await ask('GET', '/desk/tickets?view=new', { as })).json()).tickets[0].unread;
  expect(await unread(as)).toBe(true);
  expect((await ask('PUT', path, { as, body: {} })).status).toBe(204);
  expect([await unread(as), await unread(other)]).toEqual([false, true]);
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  expect(await unread(as)).toBe(true);
});
