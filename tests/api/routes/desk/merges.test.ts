import { expect, test } from 'vitest';
import { writtenMails } from '../../mails.ts';
import { form, openTestDesk, ticketForm } from '../../app.ts';

test('tickets are merged and taken apart; nobody is mailed of it, and no note leaves the desk', async () => {
  const { ask, db, lanes, signedIn } = await openTestDesk();
  const file = async (message: string) =>
    (await ask('POST', '/tickets', { body: ticketForm({ message }) })).json();
  const [one, other] = [
    await file('The first problem, at length.'),
    await file('The second problem, at length.'),
  ];
  const as = await signedIn('agent');
  const note = form({ kind: 'note', body: 'only among us' });
  await ask('POST', `/desk/tickets/${one.number}/messages`, { as, body: note });
  await lanes.idle();
  const mails = (await writtenMails(db)).length;
  const path = `/desk/tickets/${one.number}/merge`;
  const shown = async (number: number) => (await ask('GET', `/desk/tickets/${number}`, { as })).json();

  expect((await ask('PUT', path, { as, body: { into: other.number } })).status).toBe(204);
  expect(await shown(one.number)).toMatchObject({ mergedInto: other.number, messages: [] });
  expect(await shown(other.number)).toMatchObject({
    ties: { merged: [{ number: one.number, otherCustomer: false }] },
    messages: [{ origin: one.number }, { origin: null }, { origin: one.number, kind: 'note' }],
  });
  // The link of the first leads its customer on.
  const seen = await (await ask('GET', `/tickets/${one.link}`)).json();
  expect(seen).toMatchObject({ number: other.number });
  expect(JSON.stringify(seen)).not.toContain('only among us');
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  expect(await shown(one.number)).toMatchObject({ mergedInto: null, status: 'new' });
  expect((await (await ask('GET', `/tickets/${one.link}`)).json()).number).toBe(one.number);
  await lanes.idle();
  expect(await writtenMails(db)).toHaveLength(mails);
});

test('what is split off is merged back', async () => {
  const { ask, signedIn } = await openTestDesk();
  const one = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const shown = async (number: number) => (await ask('GET', `/desk/tickets/${number}`, { as })).json();
  const reply = form({ body: 'And something else.' });
  const { id } = await (await ask('POST', `/tickets/${one.link}/messages`, { body: reply })).json();
  const split = await ask('POST', `/desk/tickets/${one.number}/splits`, {
    as,
    body: { messages: [id], subject: 'Something else' },
  });
  expect(split.status).toBe(201);
  const { number } = await split.json();
  expect(await shown(number)).toMatchObject({ cameFrom: one.number, subject: 'Something else' });
  expect((await ask('PUT', `/desk/tickets/${number}/merge`, { as, body: { into: one.number } })).status).toBe(
    204,
  );
  expect((await shown(one.number)).messages).toHaveLength(2);
});

test('of two customers it has to be meant', async () => {
  const { ask, signedIn } = await openTestDesk();
  const file = async (email: string) =>
    (await ask('POST', '/tickets', { body: ticketForm({ email }) })).json();
  const [one, other] = [await file('one@example.com'), await file('other@example.com')];
  const as = await signedIn('agent');
  const path = `/desk/tickets/${one.number}/merge`;
  const asked = { into: other.number };
  const refused = await ask('PUT', path, { as, body: asked });
  expect([refused.status, Object.keys((await refused.json()).errors)]).toEqual([422, ['otherCustomer']]);
  expect((await ask('PUT', path, { as, body: { ...asked, otherCustomer: true } })).status).toBe(204);
  const { messages, ties } = await (await ask('GET', `/desk/tickets/${other.number}`, { as })).json();
  expect([messages.length, ties.merged]).toMatchObject([1, [{ number: one.number, otherCustomer: true }]]);
});
