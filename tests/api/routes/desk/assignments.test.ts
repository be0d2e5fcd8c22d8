import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('a ticket is given to an agent and back to the list, which everybody at the desk sees', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const { agents } = await (await ask('GET', '/desk/agents', { as })).json();
  const path = `/desk/tickets/${number}/assignment`;
  const shown = async () => (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  expect((await ask('PUT', path, { as, body: { assignee: agents[0].id } })).status).toBe(204);
  expect(await shown()).toMatchObject({ assignee: agents[0].id, assigneeName: 'agent', status: 'open' });
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  expect(await shown()).toMatchObject({ assignee: null, status: 'open' });
});

test('it is given to nobody who does not work at the desk', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  await signedIn('editor');
  const as = await signedIn('agent');
  const path = `/desk/tickets/${number}/assignment`;
  for (const assignee of ['editor', 'constructor', ''])
    expect((await ask('PUT', path, { as, body: { assignee } })).status).toBe(422);
  expect((await ask('PUT', '/desk/tickets/99999/assignment', { as, body: { assignee: 'x' } })).status).toBe(
    404,
  );
});

test('the history says who had a ticket before and what it was about, by their names', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent', 'Yara');
  await signedIn('agent', 'Omar');
  const { agents } = await (await ask('GET', '/desk/agents', { as })).json();
  for (const name of ['Yara', 'Omar']) {
    const assignee = agents.find((one: { name: string }) => one.name === name).id;
    await ask('PUT', `/desk/tickets/${number}/assignment`, { as, body: { assignee } });
  }
  await ask('PATCH', `/desk/tickets/${number}`, { as, body: { problemType: 'bank-declines' } });
  await ask('PATCH', `/desk/tickets/${number}`, { as, body: { problemType: 'crypto-payments' } });
  const { history } = await (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  const of = (kind: string) => history.filter((one: { kind: string }) => one.kind === kind).at(-1);
  expect(of('ticket.assigned')).toMatchObject({ actor: 'Yara', data: { from: 'Yara', to: 'Omar' } });
  expect(of('ticket.problem-type').data.to).toMatch(/Bitcoin/);
});
