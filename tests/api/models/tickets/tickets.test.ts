import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addPerson } from '../../../../api/models/people/people.ts';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { fileTicket, findTicket } from '../../../../api/models/tickets/tickets.ts';
import { nobody } from '../../../../api/who/viewer.ts';
import { freshDatabase } from '../../database.ts';
import { filed } from '../../filed.ts';

const written = { body: 'Please look again.', locale: 'en' as const, uploads: [] };

async function agentIn(db: Awaited<ReturnType<typeof freshDatabase>>['db']) {
  const person = { name: 'Omar', email: 'omar@example.com', role: 'agent' } as const;
  const id = await addPerson(db, { ...person, password: 'a long password', locale: 'en' });
  return { kind: 'staff', id, ...person } as const;
}

test('numbers count on from 10001', async () => {
  const { db } = await freshDatabase();
  for (const number of [10001, 10002]) expect((await fileTicket(db, filed())).ticket.number).toBe(number);
});

test('the same draft sent many times at once is one ticket, and every link opens it', async () => {
  const { db } = await freshDatabase();
  const draftKey = randomUUID();
  const sent = await Promise.all([1, 2, 3, 4].map(() => fileTicket(db, filed({ draftKey }))));
  expect(new Set(sent.map(({ ticket }) => ticket.number)).size).toBe(1);
  for (const { link } of sent)
    expect(await findTicket(db, link, nobody)).toMatchObject({ subject: 'Card declined' });
});

test.each([
  ['a corrected address', { email: 'other@example.com' }],
  ['another subject', { subject: 'Card declined again' }],
  ['other words', { body: 'My card was declined today.' }],
  ['another name', { name: 'Huda' }],
  ['another reference', { reference: 'A-17' }],
  ['a file', { uploads: [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1') }] }],
])('the same draft with %s is a ticket of its own, and opens nobody else’s', async (_, other) => {
  const { db } = await freshDatabase();
  const draftKey = randomUUID();
  const first = await fileTicket(db, filed({ draftKey }));
  const second = await fileTicket(db, filed({ draftKey, ...other }));
  expect(second.ticket.number).not.toBe(first.ticket.number);
  expect(await findTicket(db, second.link, nobody)).toMatchObject({ number: second.ticket.number });
});

test('a number opens a ticket to its customer and to agents, to others it is missing', async () => {
  const { db } = await freshDatabase();
  const { number } = (await fileTicket(db, filed())).ticket;
  const customer = (email: string) => ({ kind: 'customer', id: 'c', email }) as const;
  const ref = String(number);
  expect(await findTicket(db, ref, customer('customer@example.com'))).toMatchObject({ number });
  expect(await findTicket(db, ref, await agentIn(db))).toMatchObject({ number });
  const editor = { kind: 'staff', id: 'e', name: 'e', email: 'e@example.com', role: 'editor' } as const;
  for (const other of [nobody, customer('other@example.com'), editor])
    await expect(findTicket(db, ref, other)).rejects.toMatchObject({ status: 404 });
});

test('a reply that crosses an agent’s answer leaves the ticket open, not waiting', async () => {
  const { db } = await freshDatabase();
  const { ticket, link } = await fileTicket(db, filed());
  await writeAsAgent(db, ticket.number, written, await agentIn(db));
  expect(await findTicket(db, link, nobody)).toMatchObject({ status: 'waiting' });
  await writeAsCustomer(db, ticket.number, written);
  expect(await findTicket(db, link, nobody)).toMatchObject({ status: 'open' });
});

test('notes are in the thread of agents and never in that of the customer', async () => {
  const { db } = await freshDatabase();
  const { ticket } = await fileTicket(db, filed());
  await writeNote(db, ticket.number, { ...written, body: 'Looks like fraud.' }, await agentIn(db));
  const bodies = async (notes: boolean) =>
    (await thread(db, ticket.number, { notes })).messages.map(({ body }) => body);
  expect(await bodies(true)).toContain('Looks like fraud.');
  expect(await bodies(false)).toEqual(['My card was declined yesterday.']);
});
