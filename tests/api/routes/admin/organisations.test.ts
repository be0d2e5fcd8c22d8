import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('an administrator keeps organisations; agents know them, a trainee and an editor do not', async () => {
  const { ask, signedIn } = await openTestDesk();
  const [admin, agent] = [await signedIn('admin'), await signedIn('agent')];
  const body = { name: 'Nakhla Stores', domains: ['@Nakhla.Example'] };
  for (const as of [agent, await signedIn('trainee'), await signedIn('editor')])
    expect((await ask('POST', '/organisations', { as, body })).status).toBe(403);
  const { id } = await (await ask('POST', '/organisations', { as: admin, body })).json();
  const listed = await (await ask('GET', '/organisations', { as: agent })).json();
  expect(listed.organisations).toEqual([
    { id, name: 'Nakhla Stores', domains: ['nakhla.example'], members: 0 },
  ]);
  const changed = { name: 'نخلة', domains: [] };
  expect((await ask('PUT', `/organisations/${id}`, { as: admin, body: changed })).status).toBe(204);
  expect(await (await ask('GET', `/organisations/${id}`, { as: admin })).json()).toMatchObject(changed);
  expect((await ask('DELETE', `/organisations/${id}`, { as: admin })).status).toBe(204);
  expect((await ask('GET', `/organisations/${id}`, { as: admin })).status).toBe(404);
});

test('what is no domain of a company is refused at its field', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  for (const domain of ['gmail.com', 'nakhla', 'a b.com', '']) {
    const refused = await ask('POST', '/organisations', { as, body: { name: 'Nakhla', domains: [domain] } });
    expect(refused.status, domain).toBe(422);
    expect(Object.keys((await refused.json()).errors)[0]).toMatch(/^domains/);
  }
});

test('a ticket tells the desk whose organisation it is; to a trainee no more than an initial', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const at = `/desk/tickets/${number}`;
  expect((await (await ask('GET', at, { as })).json()).organisation).toBeNull();
  const { id } = await (
    await ask('POST', '/organisations', { as, body: { name: 'Nakhla Stores', domains: [] } })
  ).json();
  const member = { email: 'customer@example.com', name: null, seesAll: false };
  await ask('POST', `/organisations/${id}/members`, { as, body: member });
  const toldTo = async (as: string) => (await (await ask('GET', at, { as })).json()).organisation;
  expect(await toldTo(as)).toEqual({ id, name: 'Nakhla Stores', open: 1 });
  const masked = await toldTo(await signedIn('trainee'));
  expect(masked).toMatchObject({ id, open: 1 });
  expect(masked.name).not.toContain('Nakhla');
});
