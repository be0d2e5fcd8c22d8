import { expect, test } from 'vitest';
import { words } from '../../articles.ts';
import { begun, editing, english } from './editing.ts';

async function written() {
  const desk = await editing();
  const { send } = desk;
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('First'), version: 0 });
  await send('PUT', `${english}/publication`);
  await send('PUT', english, { ...words('Second'), version: 1 });
  const states = async () => (await desk.read(`${english}/history`)).states;
  return { ...desk, states };
}

test('every state of a text can be read, compared with any other, and made the draft again', async () => {
  const { send, read, states } = await written();
  const [now, first] = await states();
  expect([now, first]).toMatchObject([
    { name: 'now', kind: 'now', title: 'Second', by: 'editor' },
    { kind: 'published', title: 'First', by: 'editor' },
  ]);
  const { passages, added, removed } = await read(`${english}/comparison?from=${first.name}&to=now`);
  expect(passages[0]).toEqual({
    field: 'title',
    heading: null,
    parts: [
      { kind: 'removed', text: 'First' },
      { kind: 'added', text: 'Second' },
    ],
  });
  expect([added, removed]).toEqual([3, 3]);
  const restored = await send('POST', `${english}/restorations`, { from: first.name, version: 2 });
  expect(await restored.json()).toEqual({ version: 3, state: 'changed' });
  expect((await states()).map(({ title }: { title: string }) => title)).toEqual(['First', 'Second', 'First']);
});

test('what was published says how much it changed, and a first publication nothing', async () => {
  const { send, states } = await written();
  await send('PUT', `${english}/publication`, { grade: 'medium' });
  const published = (await states()).filter(({ kind }: { kind: string }) => kind === 'published');
  expect(published.map(({ grade }: { grade: string | null }) => grade)).toEqual(['medium', null]);
});

test('restoring never writes over what somebody saved meanwhile, and finds only what is there', async () => {
  const { send, states } = await written();
  const [, first] = await states();
  const restore = (body: object) => send('POST', `${english}/restorations`, body);
  expect((await restore({ from: first.name, version: 1 })).status).toBe(409);
  expect((await restore({ from: 'r999999', version: 2 })).status).toBe(404);
  expect((await restore({ from: 'constructor', version: 2 })).status).toBe(422);
  expect((await send('GET', `${english}/comparison?from=d9&to=now`)).status).toBe(404);
});
