import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('an agent takes spam out of the lists and puts back what is none; its page says what it is', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const path = `/desk/tickets/${number}/spam`;
  const counts = async () => (await (await ask('GET', '/desk/tickets', { as })).json()).counts;
  const spamAt = async () => (await (await ask('GET', `/desk/tickets/${number}`, { as })).json()).spamAt;
  expect((await ask('PUT', path, { as })).status).toBe(204);
  expect(await counts()).toMatchObject({ new: 0, all: 0, spam: 1 });
  expect(await spamAt()).toMatch(/^\d{4}-/);
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  expect(await counts()).toMatchObject({ new: 1, all: 1, spam: 0 });
  expect(await spamAt()).toBeNull();
});
