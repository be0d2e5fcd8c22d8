import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('an agent goes away, gives back what waits for them, and comes back', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  const me = async () => (await (await ask('GET', '/desk', { as })).json()).agents[0];
  const until = new Date(Date.now() + 60_000).toISOString();
  expect((await ask('PUT', '/desk/away', { as, body: { until } })).status).toBe(204);
  expect((await me()).awayUntil).toBe(until);
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  await ask('PUT', `/desk/tickets/${number}/assignment`, { as, body: { assignee: (await me()).id } });
  expect(await (await ask('DELETE', '/desk/away/tickets', { as })).json()).toEqual({ tickets: 1 });
  expect((await (await ask('GET', `/desk/tickets/${number}`, { as })).json()).assignee).toBeNull();
  await ask('DELETE', '/desk/away', { as });
  expect((await me()).awayUntil).toBeNull();
  expect((await ask('PUT', '/desk/away', { as, body: { until: 'tomorrow' } })).status).toBe(422);
});
