import { expect, test } from 'vitest';
import { form, openTestDesk, ticketForm } from '../../app.ts';
import { writtenMails } from '../../mails.ts';

const tomorrow = () => new Date(Date.now() + 24 * 60 * 60_000).toISOString();

test('a reply waits to be taken back: the customer and their mail see it only when it goes out', async () => {
  const desk = await openTestDesk({ UNDO_SECONDS: '60' });
  const { number, link } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await desk.signedIn('agent', 'yara');
  const at = `/desk/tickets/${number}`;
  const write = async (fields: Record<string, string>) =>
    (await desk.ask('POST', `${at}/messages`, { as, body: form({ kind: 'reply', ...fields }) })).json();
  const seen = async () => (await (await desk.ask('GET', `/tickets/${link}`)).json()).messages.length;
  const own = async () => (await desk.ask('GET', at, { as })).json();

  const kept = await write({ body: 'Try another card.', undo: 'true', leaves: 'solved' });
  expect(kept).toEqual({ id: null, outgoing: expect.any(Number) });
  expect((await own()).outgoing).toMatchObject([{ body: 'Try another card.', mine: true, leaves: 'solved' }]);
  expect(await seen()).toBe(1);
  expect((await desk.ask('DELETE', `${at}/outgoing/${kept.outgoing}`, { as })).status).toBe(204);
  expect((await own()).draft).toMatchObject({ body: 'Try another card.' });
  expect(await (await desk.ask('GET', '/desk/drafts', { as })).json()).toMatchObject({
    drafts: [{ ticket: number }],
  });

  const planned = await write({ body: 'Is it well today?', sendAt: tomorrow() });
  await desk.outgoing.look();
  expect(await seen()).toBe(1);
  const mails = (await writtenMails(desk.db)).length;
  expect((await desk.ask('PUT', `${at}/outgoing/${planned.outgoing}/sending`, { as })).status).toBe(204);
  await desk.outgoing.look();
  await desk.lanes.idle();
  expect(await seen()).toBe(2);
  expect((await writtenMails(desk.db)).length).toBe(mails + 1);
  expect((await desk.ask('DELETE', `${at}/outgoing/${planned.outgoing}`, { as })).status).toBe(404);
  const past = await write({ body: 'Late.', sendAt: '2020-01-01T00:00:00Z' });
  expect(Object.keys(past.errors)).toEqual(['sendAt']);
});
