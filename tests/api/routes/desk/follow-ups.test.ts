import { expect, test } from 'vitest';
import { dayAfter, today } from '../../../../api/ground/clock.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

test('an agent has a ticket before them again on a day; the frame counts them', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const path = `/desk/tickets/${number}/follow-up`;
  const count = async () => (await (await ask('GET', '/desk', { as })).json()).followUps;
  const set = async (on: string) => (await ask('PUT', path, { as, body: { on, note: 'the refund' } })).status;
  expect(await set(today())).toBe(204);
  expect(await count()).toBe(1);
  const { tickets } = await (await ask('GET', '/desk/follow-ups', { as })).json();
  expect(tickets).toMatchObject([{ number, followUpOn: today(), followUpNote: 'the refund' }]);
  expect(await set(dayAfter(today()))).toBe(204);
  expect(await count()).toBe(0);
  for (const day of [dayAfter(today(), -1), '2026-02-30', 'tomorrow']) expect(await set(day)).toBe(422);
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  const shown = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect(shown).toMatchObject({ followUpOn: null, followUpNote: null });
});
