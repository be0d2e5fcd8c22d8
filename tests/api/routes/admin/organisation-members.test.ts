import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('an administrator names people, says what they see, and takes them out', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('admin');
  const { id } = await (
    await ask('POST', '/organisations', { as, body: { name: 'Nakhla', domains: [] } })
  ).json();
  const at = `/organisations/${id}/members`;
  const body = { email: ' Huda@Shop.example ', name: 'Huda', seesAll: false };
  const added = await ask('POST', at, { as, body });
  expect(added.status).toBe(201);
  const { id: member } = await added.json();
  const members = async () => (await (await ask('GET', `/organisations/${id}`, { as })).json()).members;
  expect(await members()).toMatchObject([{ id: member, email: 'huda@shop.example', seesAll: false }]);
  const twice = await ask('POST', at, { as, body });
  expect([twice.status, Object.keys((await twice.json()).errors)]).toEqual([422, ['email']]);
  const sees = { name: null, seesAll: true };
  expect((await ask('PUT', `${at}/${member}`, { as, body: sees })).status).toBe(204);
  expect(await members()).toMatchObject([sees]);
  expect((await ask('DELETE', `${at}/${member}`, { as })).status).toBe(204);
  for (const gone of [
    ask('DELETE', `${at}/${member}`, { as }),
    ask('PUT', `${at}/${member}`, { as, body: sees }),
  ])
    expect((await gone).status).toBe(404);
});

test('nobody but an administrator says who is of an organisation', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent');
  const body = { email: 'huda@shop.example', name: null, seesAll: true };
  expect((await ask('POST', '/organisations/1/members', { as, body })).status).toBe(403);
});
