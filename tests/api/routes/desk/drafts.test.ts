import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('what an agent is writing is theirs on every device, and nobody else’s', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const [as, other] = [await signedIn('agent', 'yara'), await signedIn('agent', 'omar')];
  const at = `/desk/tickets/${number}/draft`;
  const save = async (body: string, base: string | null) =>
    (await ask('PUT', at, { as, body: { kind: 'note', body, base } })).json();
  const first = await save('He called', null);
  const second = await save('He wrote', null);
  expect(second).toMatchObject({ body: 'He wrote', other: 'He called' });
  expect(second.savedAt > first.savedAt).toBe(true);
  expect(await (await ask('GET', at, { as })).json()).toEqual({ draft: second });
  expect((await (await ask('GET', `/desk/tickets/${number}`, { as })).json()).draft).toEqual(second);
  expect(await (await ask('GET', at, { as: other })).json()).toEqual({ draft: null });
  expect(await (await ask('GET', '/desk/drafts', { as: other })).json()).toEqual({ drafts: [] });
  expect((await ask('DELETE', at, { as })).status).toBe(204);
  expect(await (await ask('GET', at, { as })).json()).toEqual({ draft: null });
});

test('marks and what is done beside a text come back on every device', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent', 'yara');
  const at = `/desk/tickets/${number}/draft`;
  const also = { macros: [], priority: 'high', problemType: 'bank-declines' };
  const body = { kind: 'reply', body: 'The code is 481516', keeps: ['481516'], also };
  expect((await ask('PUT', at, { as, body })).status).toBe(200);
  const { draft } = await (await ask('GET', at, { as })).json();
  expect(draft).toMatchObject({ body: body.body, keeps: body.keeps, also });
  const unknown = { ...body, also: { ...also, problemType: 'moon' } };
  expect((await ask('PUT', at, { as, body: unknown })).status).toBe(422);
});
