import { expect, test } from 'vitest';
import { noteAtDesk } from '../../../../api/models/notifications/at-desk.ts';
import { openTestDesk } from '../../app.ts';

test('around the desk stand its agents, the problem types and what goes on, for agents alone', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('agent', 'yara');
  const told = {
    title: { ar: 'عطل', en: 'Trouble' },
    text: { ar: 'نبحث في الأمر.', en: 'We look into it.' },
  };
  const about = { providers: ['stc pay'], impact: 'major', startedAt: new Date().toISOString() };
  expect((await ask('POST', '/incidents', { as, body: { ...told, ...about } })).status).toBe(201);
  const frame = await (await ask('GET', '/desk', { as })).json();
  expect(frame.agents).toEqual([{ id: expect.any(String), name: 'yara', awayUntil: null, onShift: true }]);
  expect(frame.topics).toHaveLength(16);
  // What only lists need is asked for by them.
  expect(Object.keys(frame)).not.toContain('methods');
  expect(frame.incidents).toMatchObject([{ title: told.title, tickets: 0 }]);
  expect((await ask('GET', '/desk', { as: await signedIn('editor', 'omar') })).status).toBe(403);
  expect((await ask('GET', '/desk')).status).toBe(401);
});

test('what lists are narrowed by on every desk has a name in both languages', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { countries, methods } = await (
    await ask('GET', '/desk/choices', { as: await signedIn('agent') })
  ).json();
  const both = { ar: expect.any(String), en: expect.any(String) };
  expect(countries).toContainEqual({ id: 'sa', name: both });
  expect(methods).toContainEqual({ id: 'mada', name: both });
});

test('on shift is whoever asks, and others while they have the desk open and are not away', async () => {
  const { ask, db, signedIn } = await openTestDesk();
  const [as, omar] = [await signedIn('agent', 'yara'), await signedIn('agent', 'omar')];
  const shown = async () => {
    const { agents } = await (await ask('GET', '/desk', { as })).json();
    return agents.map(({ id, name, onShift }: Record<string, unknown>) => ({ id, name, onShift }));
  };
  const [first, second] = await shown();
  expect([first, second]).toMatchObject([
    { name: 'omar', onShift: false },
    { name: 'yara', onShift: true },
  ]);
  await noteAtDesk(db, first);
  expect(await shown()).toMatchObject([{ onShift: true }, { onShift: true }]);
  const until = new Date(Date.now() + 60_000).toISOString();
  await ask('PUT', '/desk/away', { as: omar, body: { until } });
  expect(await shown()).toMatchObject([{ onShift: false }, { onShift: true }]);
});
