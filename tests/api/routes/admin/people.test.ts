import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

async function administered() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('admin');
  const yara = await desk.signedIn('agent', 'yara');
  const people = async () => (await (await desk.ask('GET', '/people', { as })).json()).people;
  const idOf = async (name: string) => (await people()).find((one: { name: string }) => one.name === name).id;
  return { ...desk, as, yara, people, idOf };
}

test('a new role holds at once', async () => {
  const { ask, as, yara, idOf } = await administered();
  expect((await ask('GET', '/desk/tickets', { as: yara })).status).toBe(200);
  const path = `/people/${await idOf('yara')}`;
  expect((await ask('PATCH', path, { as, body: { role: 'editor' } })).status).toBe(204);
  expect((await ask('GET', '/desk/tickets', { as: yara })).status).toBe(403);
  expect((await ask('GET', '/studio/articles', { as: yara })).status).toBe(200);
});

test('who is removed is nobody at once, and in no list', async () => {
  const { ask, as, yara, people, idOf } = await administered();
  expect((await ask('DELETE', `/people/${await idOf('yara')}`, { as })).status).toBe(204);
  expect((await ask('GET', '/desk/tickets', { as: yara })).status).toBe(401);
  expect((await people()).map(({ name }: { name: string }) => name)).toEqual(['admin']);
});

test('the last administrator stays one', async () => {
  const { ask, as, idOf } = await administered();
  const path = `/people/${await idOf('admin')}`;
  expect((await ask('PATCH', path, { as, body: { role: 'agent' } })).status).toBe(422);
  expect((await ask('DELETE', path, { as })).status).toBe(422);
});
