import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { createArticle } from '../../../../api/models/articles/studio.ts';
import { endIncident, updateIncident } from '../../../../api/models/incidents/incidents.ts';
import {
  currentIncidents,
  findIncident,
  noticesAbout,
  pastIncidents,
} from '../../../../api/models/incidents/shown.ts';
import { attachTo } from '../../../../api/models/incidents/waiting-tickets.ts';
import { nobody } from '../../../../api/who/viewer.ts';
import { announcing, both } from './announcing.ts';

test('what was said stays as it was said, newest first, and says how far it is', async () => {
  const { db, agent, trouble } = await announcing();
  const id = await trouble();
  await updateIncident(db, id, { text: both('It is the network'), status: 'identified' }, agent);
  await updateIncident(db, id, { text: both('Still the network') }, agent);
  const { status, updates } = await findIncident(db, id, nobody);
  expect(status).toBe('identified');
  expect(updates.map(({ text, status }) => [text.en, status])).toEqual([
    ['Still the network', 'identified'],
    ['It is the network', 'identified'],
    ['We look into it', 'investigating'],
  ]);
});

test('an incident ends once, and a word after that opens nothing again', async () => {
  const { db, agent, trouble } = await announcing();
  const id = await trouble();
  await endIncident(db, id, { text: both('It works') }, agent);
  const { endedAt } = await findIncident(db, id, nobody);
  expect(endedAt).not.toBeNull();
  await updateIncident(db, id, { text: both('What it was'), status: 'investigating' }, agent);
  await expect(endIncident(db, id, { text: both('Once more') }, agent)).rejects.toMatchObject({
    status: 409,
  });
  expect(await findIncident(db, id, nobody)).toMatchObject({ status: 'resolved', endedAt });
  expect(await currentIncidents(db)).toEqual([]);
  expect((await pastIncidents(db, nobody)).past.map((one) => one.id)).toEqual([id]);
});

test('who wrote is told to staff, how many wait to agents, to others neither', async () => {
  const { db, agent, trouble, ticket } = await announcing();
  const id = await trouble();
  await attachTo(db, (await ticket('ar', 'a@example.com')).number, id, agent);
  const editor = { ...agent, role: 'editor' } as const;
  const seen = async (viewer: Parameters<typeof findIncident>[2]) => {
    const { updates, tickets } = await findIncident(db, id, viewer);
    return [updates[0]?.author, tickets];
  };
  expect(await seen(agent)).toEqual(['Yara', 1]);
  expect(await seen(editor)).toEqual(['Yara', null]);
  expect(await seen(nobody)).toEqual([null, null]);
});

test('no secret is kept in what is announced', async () => {
  const { db, agent, trouble } = await announcing();
  const card = '4242 4242 4242 4242';
  const id = await trouble({ title: both(`Card ${card} fails`), text: both(`Try ${card}`) });
  await endIncident(db, id, { text: both(`${card} works`) }, agent);
  expect(JSON.stringify(await findIncident(db, id, agent))).not.toContain('4242 4242');
});

test('nothing said of an incident leads to an article that customers do not see', async () => {
  const { db, agent, trouble } = await announcing();
  const details = { problemType: 'refunds', audience: 'staff', checkedOn: '2026-11-23' } as const;
  await createArticle(db, 'inside', { ...details, intents: [], codes: [], related: [] }, agent);
  const leads = { ar: 'انتهى', en: 'Read https://h.example/en/articles/inside' };
  const refused = { type: 'invalid', fields: { 'text.en': expect.anything() } };
  await expect(trouble({ text: leads })).rejects.toMatchObject(refused);
  await expect(trouble({ title: leads })).rejects.toMatchObject({
    fields: { 'title.en': expect.anything() },
  });
  expect(await currentIncidents(db)).toEqual([]);
  const id = await trouble();
  await expect(updateIncident(db, id, { text: leads }, agent)).rejects.toMatchObject(refused);
  await expect(endIncident(db, id, { text: leads }, agent)).rejects.toMatchObject(refused);
  expect((await findIncident(db, id, nobody)).endedAt).toBeNull();
});

test('attaching and detaching stand in the ticket’s history; what is over takes nobody', async () => {
  const { db, agent, trouble, ticket } = await announcing();
  const [id, over] = [await trouble(), await trouble()];
  await endIncident(db, over, { text: both('It works') }, agent);
  const one = await ticket('en', 'a@example.com');
  await attachTo(db, one.number, id, agent);
  await attachTo(db, one.number, id, agent);
  await attachTo(db, one.number, null, agent);
  await expect(attachTo(db, one.number, over, agent)).rejects.toMatchObject({ status: 422 });
  await expect(attachTo(db, one.number, 999, agent)).rejects.toMatchObject({ status: 422 });
  const history = (await eventsOfTicket(db, one.number)).filter(({ kind }) => kind === 'ticket.incident');
  expect(history.map(({ data }) => data)).toEqual([
    { from: null, to: id },
    { from: id, to: null },
  ]);
});

test('a reader is told of an incident of their problem type, or of a provider that the text names', async () => {
  const { db, trouble } = await announcing();
  const wallet = await trouble();
  const unknown = await trouble({ providers: ['Bank of Nowhere'], problemTypes: [] });
  const told = async (about: Parameters<typeof noticesAbout>[1]) =>
    (await noticesAbout(db, about)).map(({ id }) => id);
  expect(await told({ problemType: 'wallets-and-top-up' })).toEqual([wallet]);
  expect(await told({ problemType: 'crypto-payments' })).toEqual([]);
  expect(await told({ text: 'محفظة اس تي سي باي لا تعمل' })).toEqual([wallet]);
  expect(await told({ text: 'My STCPay account' })).toEqual([wallet]);
  expect(await told({ text: 'I pay with the bank of nowhere' })).toEqual([unknown]);
  expect(await told({ text: 'Nothing of either' })).toEqual([]);
});

test('a provider is known by any of its names, and shown under its own in both languages', async () => {
  const { db, trouble } = await announcing();
  const id = await trouble({ providers: ['مدى', 'MADA card', 'Bank of Nowhere'] });
  expect((await findIncident(db, id, nobody)).providers).toEqual([
    { id: 'mada', name: { ar: 'مدى', en: 'mada' } },
    { id: 'Bank of Nowhere', name: { ar: '\u2068Bank of Nowhere\u2069', en: 'Bank of Nowhere' } },
  ]);
});

test('what is over comes in pages', async () => {
  const { db, agent, trouble } = await announcing();
  const ids: number[] = [];
  for (let count = 0; count < 22; count += 1) ids.push(await trouble());
  for (const id of ids) await endIncident(db, id, { text: both('It works') }, agent);
  const first = await pastIncidents(db, nobody);
  const second = await pastIncidents(db, nobody, Number(first.next));
  expect([...first.past, ...second.past].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(second.next).toBeNull();
});
