import { expect, test } from 'vitest';
import { rules } from '../../../../api/db/schema/rules.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

const raise = {
  name: 'Declines',
  occasion: 'created',
  conditions: [{ fact: 'words', is: true, of: ['declined'] }],
  actions: [{ do: 'priority', to: 'urgent' }],
};

async function desk() {
  const opened = await openTestDesk();
  const as = await opened.signedIn('admin');
  const { ask, lanes } = opened;
  return {
    ...opened,
    as,
    added: async (rule: object = raise) =>
      (await (await ask('POST', '/rules', { as, body: rule })).json()).id,
    all: async () => (await (await ask('GET', '/rules', { as })).json()).rules,
    async filed(): Promise<number> {
      const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
      await lanes.idle();
      return number;
    },
    seen: async (number: number, locale = 'en') =>
      (await ask('GET', `/desk/tickets/${number}?locale=${locale}`, { as })).json(),
  };
}

test('a rule is tried on what is there, switched on, and then follows what is filed', async () => {
  const { ask, as, added, filed, seen } = await desk();
  const id = await added();
  const before = await filed();
  expect((await seen(before)).priority).toBe('normal');
  const would = await (await ask('GET', `/rules/${id}/dry-run`, { as })).json();
  expect(would).toMatchObject({ looked: 1, would: [{ number: before, effects: [{ to: 'urgent' }] }] });
  expect((await ask('PUT', `/rules/${id}/activity`, { as })).status).toBe(204);
  const after = await filed();
  const { priority, history } = await seen(after);
  expect(priority).toBe('urgent');
  expect(history).toContainEqual(
    expect.objectContaining({ kind: 'ticket.priority', actor: 'Rule “Declines”' }),
  );
  const { history: arabic } = await seen(after, 'ar');
  expect(arabic).toContainEqual(expect.objectContaining({ actor: 'القاعدة «Declines»' }));
  expect((await ask('DELETE', `/rules/${id}/activity`, { as })).status).toBe(204);
  expect((await seen(await filed())).priority).toBe('normal');
});

test('whoever a rule tells of a ticket hears which rule it was', async () => {
  const { ask, as, added, filed } = await desk();
  const { me } = { me: (await (await ask('GET', '/people', { as })).json()).people[0].id };
  const actions = [
    { do: 'assign', to: me },
    { do: 'notify', whom: 'assignee' },
  ];
  const id = await added({ ...raise, actions });
  await ask('PUT', `/rules/${id}/activity`, { as });
  await filed();
  const { notifications } = await (await ask('GET', '/desk/notifications?locale=en', { as })).json();
  expect(notifications.map(({ reason, actor }: Record<string, string>) => [reason, actor])).toEqual([
    ['ruled', 'Rule “Declines”'],
    ['assigned', 'Rule “Declines”'],
  ]);
});

test('rules change places, are changed by one at a time, and go', async () => {
  const { ask, as, added, all } = await desk();
  const [first, second] = [await added(), await added({ ...raise, name: 'Second' })];
  expect((await ask('PUT', `/rules/${second}/place`, { as, body: { place: 1 } })).status).toBe(204);
  expect((await all()).map(({ id }: { id: number }) => id)).toEqual([second, first]);
  const body = { ...raise, name: 'Other', version: 1 };
  expect((await ask('PUT', `/rules/${first}`, { as, body })).status).toBe(204);
  expect((await ask('PUT', `/rules/${first}`, { as, body })).status).toBe(409);
  expect((await ask('DELETE', `/rules/${first}`, { as })).status).toBe(204);
  expect((await ask('DELETE', `/rules/${first}`, { as })).status).toBe(404);
});

test('what names nobody is refused; who is gone later is said', async () => {
  const { ask, as, added, all, signedIn } = await desk();
  await signedIn('agent', 'yara');
  const { people } = await (await ask('GET', '/people', { as })).json();
  const yara = people.find(({ name }: { name: string }) => name === 'yara').id;
  await added({ ...raise, actions: [...raise.actions, { do: 'assign', to: yara }] });
  expect((await all())[0].gone).toEqual([]);
  await ask('DELETE', `/people/${yara}`, { as });
  expect((await all())[0].gone).toEqual([1]);
  const refused = await ask('POST', '/rules', {
    as,
    body: { ...raise, actions: [{ do: 'assign', to: yara }] },
  });
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors).toHaveProperty(['actions.0']);
});

test('what another version of the desk wrote is shown as such', async () => {
  const { ask, as, db, added, all } = await desk();
  const id = await added();
  await db.update(rules).set({ conditions: [{ fact: 'moon' }] });
  expect((await all())[0]).toMatchObject({ readable: false, conditions: [], gone: [] });
  expect(await (await ask('GET', `/rules/${id}/dry-run`, { as })).json()).toEqual({ looked: 0, would: [] });
});

test('what may be named is called in the language of its reader', async () => {
  const { ask, as } = await desk();
  const choices = async (locale: string) =>
    (await ask('GET', `/rules/choices?locale=${locale}`, { as })).json();
  expect((await choices('ar')).country).toContainEqual({ id: 'sa', name: 'السعودية' });
  expect((await choices('en')).country).toContainEqual({ id: 'sa', name: 'Saudi Arabia' });
  expect((await choices('en')).method.map(({ id }: { id: string }) => id)).toContain('mada');
});

test('a rule gives to a team and uses a macro; what it could not do stands in the history', async () => {
  const { ask, as, added, filed, seen } = await desk();
  const shared = { name: 'Ask', ar: '', reach: 'shared' };
  const macroOf = async (en: string) =>
    (await (await ask('POST', '/desk/macros', { as, body: { ...shared, en } })).json()).id;
  const [known, unknown] = [await macroOf('Your ticket is {number}.'), await macroOf('At {bank}?')];
  const name = { ar: 'البطاقات', en: 'Cards' };
  const body = { name, sharing: 'by-hand', problemTypes: [], takesRest: false, members: [] };
  const team = (await (await ask('POST', '/teams', { as, body })).json()).id;
  const choices = await (await ask('GET', '/rules/choices?locale=en', { as })).json();
  expect(choices).toMatchObject({ team: [{ id: String(team), name: 'Cards' }], macro: [{}, {}] });
  const actions = [
    { do: 'team', to: team },
    { do: 'macro', macro: known, as: 'reply' },
    { do: 'macro', macro: unknown, as: 'reply' },
  ];
  await ask('PUT', `/rules/${await added({ ...raise, actions })}/activity`, { as });
  const number = await filed();
  const { history, messages } = await seen(number);
  expect(messages.map(({ body }: { body: string }) => body).slice(1)).toEqual([`Your ticket is ${number}.`]);
  expect(history).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'ticket.macro-left', actor: 'Rule “Declines”' },
      data: expect.objectContaining({ macro: 'Ask', why: 'blanks' }),
    }),
  );
  const gone = { ...raise, actions: [{ do: 'macro', macro: 999, as: 'note' }] };
  expect((await ask('POST', '/rules', { as, body: gone })).status).toBe(422);
});
