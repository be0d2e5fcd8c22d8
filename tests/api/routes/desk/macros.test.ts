import { expect, test } from 'vitest';
import { form, openTestDesk, ticketForm } from '../../app.ts';

const refund = {
  ...{ name: 'Refund', reach: 'mine', ar: '', en: 'Hello {name}, refunded by {bank}.' },
  actions: { priority: 'high', assign: 'me' },
};

test('a macro is kept, filled in for a ticket, sent with what it does, and counted', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const made = await ask('POST', '/desk/macros', { as, body: refund });
  expect(made.status).toBe(201);
  const { id } = await made.json();
  const filled = await (await ask('GET', `/desk/tickets/${number}/macros/${id}`, { as })).json();
  expect(filled).toMatchObject({ locale: 'en', actions: refund.actions });
  expect(filled.text).toContain('refunded by ⟪bank⟫');
  const send = (body: string) =>
    ask('POST', `/desk/tickets/${number}/messages`, {
      as,
      body: form({ kind: 'reply', body, macros: String(id), priority: 'high', assign: 'me' }),
    });
  const refused = await send(filled.text);
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors.body).toContain('bank');
  expect((await send(filled.text.replaceAll(/⟪.*?⟫/g, 'Riyad Bank'))).status).toBe(201);
  const ticket = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect(ticket).toMatchObject({ priority: 'high', status: 'waiting' });
  const { macros } = await (await ask('GET', '/desk/macros', { as })).json();
  expect(macros).toMatchObject([{ id, used: 1, solved: 0, mayChange: true }]);
});

test('a macro is changed and dropped by whoever may, and what it cannot do is refused', async () => {
  const { ask, signedIn } = await openTestDesk();
  const [as, other] = [await signedIn('agent'), await signedIn('agent', 'other')];
  const { id } = await (await ask('POST', '/desk/macros', { as, body: refund })).json();
  const at = `/desk/macros/${id}`;
  expect((await ask('PUT', at, { as: other, body: refund })).status).toBe(404);
  const unknown = { ...refund, actions: { problemType: 'constructor' } };
  expect((await ask('PUT', at, { as, body: unknown })).status).toBe(422);
  expect((await ask('POST', '/desk/macros', { as, body: { ...refund, reach: 'shared' } })).status).toBe(403);
  expect((await ask('PUT', at, { as, body: { ...refund, name: 'Money back' } })).status).toBe(204);
  expect((await ask('DELETE', at, { as })).status).toBe(204);
  expect((await (await ask('GET', '/desk/macros', { as })).json()).macros).toEqual([]);
});
