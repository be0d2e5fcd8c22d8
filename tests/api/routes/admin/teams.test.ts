import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';
import { team } from '../../team.ts';

test('an administrator makes a team, and new tickets come to its members', async () => {
  const { ask, signedIn, lanes } = await openTestDesk();
  const [admin, agent] = [await signedIn('admin'), await signedIn('agent')];
  const { agents } = await (await ask('GET', '/desk/agents', { as: agent })).json();
  const yara = agents.find(({ name }: { name: string }) => name === 'agent');
  const made = await ask('POST', '/teams', { as: admin, body: team([yara]) });
  expect(made.status).toBe(201);
  const { id } = await made.json();
  expect((await (await ask('GET', '/teams', { as: admin })).json()).teams).toMatchObject([{ id }]);
  await ask('POST', '/tickets', { body: ticketForm() });
  await lanes.idle();
  const list = await (await ask('GET', '/desk/tickets?view=mine&team=mine', { as: agent })).json();
  expect(list).toMatchObject({ total: { count: 1 }, tickets: [{ assigneeName: 'agent', team: id }] });
  expect((await (await ask('GET', '/desk/notifications', { as: agent })).json()).notifications).toHaveLength(
    1,
  );
  const { teams } = await (await ask('GET', '/desk/views', { as: agent })).json();
  expect(teams).toEqual([{ id, count: 1, more: false }]);
  const changed = team([], { sharing: 'by-hand' });
  expect((await ask('PUT', `/teams/${id}`, { as: admin, body: changed })).status).toBe(204);
  expect((await ask('DELETE', `/teams/${id}`, { as: admin })).status).toBe(204);
});

test('what cannot be is refused, field by field', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const refused = async (body: object) => (await ask('POST', '/teams', { as, body })).json();
  expect((await refused(team([], { problemTypes: ['nothing'] }))).errors).toHaveProperty('problemType');
  expect((await refused(team([{ id: 'nobody' }]))).errors).toHaveProperty('members');
  expect((await refused(team([], { name: { ar: '', en: 'Cards' } }))).errors).toHaveProperty('name.ar');
});
