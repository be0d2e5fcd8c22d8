import { expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { writtenMails } from '../../mails.ts';
import { form, openTestDesk } from '../../app.ts';
import { customer, filedBy } from '../../planted.ts';

const day = 24 * 60 * 60_000;

/** A shop whose owner sees all its tickets, with a ticket of somebody who works there and one of a stranger. */
async function shop() {
  const desk = await openTestDesk();
  const { ask } = desk;
  const admin = await desk.signedIn('admin');
  const body = { name: 'Nakhla Stores', domains: ['nakhla.example'] };
  const { id } = await (await ask('POST', '/organisations', { as: admin, body })).json();
  const at = `/organisations/${id}/members`;
  const add = async (email: string, name: string | null, seesAll: boolean): Promise<number> =>
    (await (await ask('POST', at, { as: admin, body: { email, name, seesAll } })).json()).id;
  const boss = await add('boss@shop.example', 'Salma', true);
  await add('huda@shop.example', null, false);
  const theirs = await filedBy(desk, {
    email: 'huda@shop.example',
    name: 'Huda',
    subject: 'Terminal offline',
  });
  const strangers = await filedBy(desk, { email: 'x@example.com' });
  const as = await customer(desk, 'boss@shop.example');
  const seen = async (as: string) => await (await ask('GET', '/organisation/tickets', { as })).json();
  return { ...desk, admin, at, boss, theirs, strangers, as, seen };
}

test('somebody who sees all of their organisation signs in without a ticket of their own', async () => {
  const { ask, as, seen, theirs } = await shop();
  expect(await (await ask('GET', '/tickets', { as })).json()).toEqual({
    tickets: [],
    organisation: { name: 'Nakhla Stores' },
  });
  expect(await seen(as)).toMatchObject({
    name: 'Nakhla Stores',
    tickets: [{ number: theirs, subject: 'Terminal offline', filedBy: 'Huda' }],
    next: null,
  });
});

test('they read and reply in their own name; what is its customer’s alone is not theirs', async () => {
  const { ask, as, theirs, strangers, admin, db } = await shop();
  const at = `/tickets/${theirs}`;
  const seen = await (await ask('GET', at, { as })).json();
  expect(seen).toMatchObject({ own: false, filedBy: 'Huda', choices: [], rating: null });
  expect(seen.messages).toMatchObject([{ mine: false, authorName: 'Huda' }]);
  expect(JSON.stringify(seen)).not.toContain('huda@');
  expect(
    (await ask('POST', `${at}/messages`, { as, body: form({ body: 'It is the one by the door.' }) })).status,
  ).toBe(201);
  for (const [method, path, body] of [
    ['PUT', 'solution', undefined],
    ['DELETE', 'solution', undefined],
    ['PUT', 'rating', { score: 1 }],
    ['PUT', 'problem-type', { problemType: null }],
    ['PUT', 'suggestions/otp-missing/opening', undefined],
  ] as const)
    expect((await ask(method, `${at}/${path}`, { as, body })).status, path).toBe(404);
  for (const path of ['', '/attachments/1'])
    expect((await ask('GET', `/tickets/${strangers}${path}`, { as })).status).toBe(404);
  const mine = await (await ask('GET', at, { as })).json();
  expect(mine.messages.at(-1)).toMatchObject({ mine: true, body: 'It is the one by the door.' });
  const toDesk = await (await ask('GET', `/desk${at}`, { as: admin })).json();
  expect(toDesk.messages.map(({ authorName }: { authorName: string | null }) => authorName)).toEqual([
    null,
    'Salma',
  ]);
  expect(await db.$count(tickets)).toBe(2);
});

test('whose ticket it is sees the reply by the name of whoever wrote it, and no other ticket', async () => {
  const desk = await shop();
  const { ask, as, theirs, seen } = desk;
  await ask('POST', `/tickets/${theirs}/messages`, { as, body: form({ body: 'I add to it.' }) });
  const huda = await customer(desk, 'huda@shop.example');
  const { own, messages } = await (await ask('GET', `/tickets/${theirs}`, { as: huda })).json();
  expect(own).toBe(true);
  expect(messages).toMatchObject([
    { mine: true, authorName: null },
    { mine: false, authorName: 'Salma' },
  ]);
  expect(await seen(huda)).toEqual({ name: null, tickets: [], next: null });
  expect((await (await ask('GET', '/tickets', { as: huda })).json()).organisation).toBeNull();
});

test('a ticket that is closed takes no reply of a colleague, and gives them no link', async () => {
  const { ask, as, theirs, db } = await shop();
  await db.update(tickets).set({ status: 'solved', solvedAt: new Date(Date.now() - 400 * day) });
  const answer = await ask('POST', `/tickets/${theirs}/messages`, { as, body: form({ body: 'Once more.' }) });
  expect(answer.status).toBe(403);
  expect(await db.$count(tickets)).toBe(2);
});

test('whoever is taken out, or may see all no more, sees nothing at once in an open session', async () => {
  const { ask, as, admin, at, boss, theirs, seen } = await shop();
  const nothing = async () => {
    expect((await ask('GET', `/tickets/${theirs}`, { as })).status).toBe(404);
    const body = form({ body: 'Still me.' });
    expect((await ask('POST', `/tickets/${theirs}/messages`, { as, body })).status).toBe(404);
    expect(await seen(as)).toEqual({ name: null, tickets: [], next: null });
  };
  await ask('PUT', `${at}/${boss}`, { as: admin, body: { name: null, seesAll: false } });
  await nothing();
  await ask('PUT', `${at}/${boss}`, { as: admin, body: { name: null, seesAll: true } });
  expect((await ask('GET', `/tickets/${theirs}`, { as })).status).toBe(200);
  await ask('DELETE', `${at}/${boss}`, { as: admin });
  await nothing();
});

test('who signs in by a mail to one of its domains is of it, with their own tickets alone', async () => {
  const desk = await shop();
  const { ask, admin, at, seen } = desk;
  await filedBy(desk, { email: 'ali@nakhla.example' });
  const members = async () =>
    (await (await ask('GET', at.replace('/members', ''), { as: admin })).json()).members;
  expect(await members()).toHaveLength(2);
  const ali = await customer(desk, 'ali@nakhla.example');
  expect(await members()).toContainEqual(
    expect.objectContaining({ email: 'ali@nakhla.example', domain: 'nakhla.example', seesAll: false }),
  );
  expect((await seen(ali)).name).toBeNull();
});

test('who is of no organisation, and wrote nothing, is mailed no link', async () => {
  const { ask, lanes, db, admin, at, boss } = await shop();
  await ask('DELETE', `${at}/${boss}`, { as: admin });
  const before = (await writtenMails(db)).length;
  for (const email of ['boss@shop.example', 'nobody@shop.example'])
    await ask('POST', '/ticket-links', { body: { email, locale: 'en' } });
  await lanes.idle();
  expect(await writtenMails(db)).toHaveLength(before);
});
