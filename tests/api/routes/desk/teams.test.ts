import { expect, test } from 'vitest';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { openTestDesk, ticketForm } from '../../app.ts';
import { team } from '../../team.ts';

test('a ticket is given to a team, one or many at once, and put back', async () => {
  const { ask, signedIn, db } = await openTestDesk();
  const as = await signedIn('agent');
  const id = await addTeam(db, team([], { takesRest: false }));
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const at = `/desk/tickets/${number}`;
  const shown = async () => (await ask('GET', at, { as })).json();
  expect((await ask('PUT', `${at}/team`, { as, body: { team: id } })).status).toBe(204);
  expect((await shown()).team).toBe(id);
  expect((await shown()).history.at(-1)).toMatchObject({
    kind: 'ticket.team',
    data: { from: null, to: 'Cards', why: 'empty' },
  });
  expect((await ask('PUT', `${at}/team`, { as, body: { team: 999 } })).status).toBe(422);
  expect((await ask('DELETE', `${at}/team`, { as })).status).toBe(204);
  expect((await shown()).team).toBeNull();
  const body = { numbers: [number], change: { team: id } };
  const { undo } = await (await ask('POST', '/desk/tickets/changes', { as, body })).json();
  expect((await shown()).team).toBe(id);
  await ask('DELETE', `/desk/tickets/changes/${undo}`, { as });
  expect((await shown()).team).toBeNull();
  const nowhere = { ...body, change: { team: 999 } };
  const { results } = await (await ask('POST', '/desk/tickets/changes', { as, body: nowhere })).json();
  expect(results[0].done).toBe(false);
});
