import { expect, test } from 'vitest';
import { deliveries } from '../../../../api/db/schema/events.ts';
import { openTestDesk, form, ticketForm } from '../../app.ts';
import { subscription } from '../../devices.ts';
import { pushService } from '../../channels/push/service.ts';

const secrets = [
  'Huda',
  'ORDER-7',
  'customer@example.com',
  'Card declined',
  'My bank card',
  'Yara',
  'Omar',
  '250',
];

/** A ticket, and Omar, who is told of it in a browser at any hour; Yara names him. */
async function desk() {
  const service = await pushService();
  const opened = await openTestDesk({ WEBHOOKS_INSIDE: 'true' });
  const { ask, signedIn, lanes } = opened;
  const [yara, omar] = [await signedIn('agent', 'Yara'), await signedIn('agent', 'Omar')];
  const filed = ticketForm({ name: 'Huda', reference: 'ORDER-7', message: 'My bank card lost 250 SAR.' });
  const { number } = await (await ask('POST', '/tickets', { body: filed })).json();
  const devices = async (as = omar) => (await (await ask('GET', '/desk/devices', { as })).json()).devices;
  const turnOn = async (as = omar, locale = 'en') => {
    const subscribed = service.subscribe();
    const headers = { 'accept-language': locale, 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/149.0' };
    const body = subscribed.subscription;
    expect((await ask('PUT', '/desk/devices/here', { as, body, headers })).status).toBe(204);
    const id: number = (await devices(as))[0].id;
    expect((await ask('PUT', `/desk/devices/${id}/free-time`, { as })).status).toBe(204);
    return { ...subscribed, id };
  };
  const mention = async (body = '@Omar look, 250 SAR') => {
    await ask('POST', `/desk/tickets/${number}/messages`, { as: yara, body: form({ kind: 'note', body }) });
    await lanes.idle();
  };
  const signedInAgain = async () =>
    ask('POST', '/session', { body: { email: 'Omar@example.com', password: 'a long password' } });
  return { ...opened, ...service, yara, omar, number, devices, turnOn, mention, signedInAgain };
}

test('an agent is told on their device, in its language, and nothing that anybody wrote or is', async () => {
  const { ask, omar, number, pushed, turnOn, mention, devices } = await desk();
  const { id, device } = await turnOn(omar, 'ar');
  expect(await devices()).toEqual([
    { id, name: 'Firefox · Linux', here: true, always: true, since: expect.any(String) },
  ]);
  await mention();
  expect(pushed).toHaveLength(1);
  const [one] = pushed;
  const { key } = await (await ask('GET', '/desk/devices', { as: omar })).json();
  expect(one).toMatchObject({ device, key, claims: { sub: 'mailto:support@hulool.example' } });
  expect(one?.shown).toMatchObject({
    ...{ lang: 'ar', dir: 'rtl', path: `/ar/desk/${number}`, body: 'ورد اسمك في ملاحظة عليها.' },
    title: expect.stringMatching(new RegExp(`^التذكرة ${number}( · [\\p{Script=Arabic} ،]+)?$`, 'u')),
  });
  for (const word of secrets) expect(JSON.stringify(one?.shown)).not.toContain(word);
});

test('of several devices one whose service fails is tried again, and the others are told once', async () => {
  const { ask, db, lanes, signedIn, answers, pushed, turnOn, mention, signedInAgain } = await desk();
  const first = await turnOn();
  const { headers } = await signedInAgain();
  const second = await turnOn(
    headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  );
  answers.of.set(first.device, 429);
  await mention();
  const as = await signedIn('admin');
  const failures = async () => (await ask('GET', '/failures', { as })).json();
  expect((await failures()).standing).toMatchObject([
    { subscriber: 'pushes', error: expect.stringMatching(/localhost:\d+ answered 429$/) },
  ]);
  // The address of a device is a secret of it.
  expect(JSON.stringify(await failures())).not.toContain(first.device);
  answers.of.clear();
  await db.update(deliveries).set({ dueAt: new Date() });
  await lanes.idle();
  const taken = (device: string) =>
    pushed.filter((one) => one.device === device && one.status === 201).length;
  expect([taken(first.device), taken(second.device)]).toEqual([1, 1]);
  expect(await failures()).toMatchObject({ standing: [], failures: [] });
});

test.each([404, 410])('a device of which its service says %i is told no more', async (gone) => {
  const { answers, pushed, turnOn, mention, devices } = await desk();
  await turnOn();
  answers.status = gone;
  await mention();
  expect([pushed.length, await devices()]).toEqual([1, []]);
  await mention('@Omar again');
  expect(pushed).toHaveLength(1);
});

test('whoever signs out is told there no more, nor whoever ends it from a list', async () => {
  const { ask, omar, pushed, turnOn, mention, devices, signedInAgain } = await desk();
  await turnOn();
  const { headers } = await signedInAgain();
  const as = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const other = await turnOn(as);
  expect(await devices(as)).toMatchObject([{ id: other.id, here: true }, { here: false }]);
  await ask('DELETE', '/session', { as: omar });
  expect(await devices(as)).toMatchObject([{ id: other.id }]);
  expect((await ask('DELETE', `/desk/devices/${other.id}`, { as })).status).toBe(204);
  await mention();
  expect(pushed).toEqual([]);
});

test('nobody touches what is told to somebody else', async () => {
  const { ask, yara, turnOn, devices } = await desk();
  const { id } = await turnOn();
  expect(await devices(yara)).toEqual([]);
  for (const [method, path] of [
    ['DELETE', `/desk/devices/${id}`],
    ['PUT', `/desk/devices/${id}/free-time`],
    ['DELETE', `/desk/devices/${id}/free-time`],
  ] as const)
    expect((await ask(method, path, { as: yara })).status).toBe(404);
  expect(await devices()).toHaveLength(1);
});

test('an address without TLS, and keys that are none, are refused', async () => {
  const { ask, omar, devices } = await desk();
  const { endpoint, keys } = subscription();
  for (const body of [
    { endpoint: endpoint.replace('https', 'http'), keys },
    { endpoint: 'no address', keys },
    { endpoint, keys: { ...keys, p256dh: 'B'.repeat(87) } },
    { endpoint, keys: { ...keys, auth: 'short' } },
  ])
    expect((await ask('PUT', '/desk/devices/here', { as: omar, body })).status).toBe(422);
  expect(await devices()).toEqual([]);
});
