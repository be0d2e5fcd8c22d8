import { expect, test } from 'vitest';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { queuedTickets } from '../../../../api/models/tickets/queued-tickets.ts';
import { readTo } from '../../../../api/models/tickets/readings.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

async function desk() {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const { number } = await ticket({ body: clean('My card was declined.\nIt is blue.') });
  const row = async (agent = yara) => (await queuedTickets(db, [number], agent))[0];
  return { db, yara, omar, number, row };
}

test('a row says how its last message begins, whose it is, and how many there are', async () => {
  const { db, yara, number, row } = await desk();
  expect(await row()).toMatchObject({
    messages: 1,
    files: false,
    last: { author: 'customer', kind: 'reply', begun: 'My card was declined.', locale: 'en' },
  });
  await writeNote(db, number, { body: '\n  اتصلت بالبنك\nولم يردّ', locale: 'ar' }, yara);
  expect(await row()).toMatchObject({
    messages: 2,
    last: { author: 'agent', kind: 'note', begun: 'اتصلت بالبنك', locale: 'ar' },
  });
});

test('a row says whether files came, with whichever message', async () => {
  const { db, number, row } = await desk();
  const file = { name: 'a.png', mediaType: 'image/png', bytes: Buffer.from('x') };
  await writeAsCustomer(db, number, { body: 'See', locale: 'en', uploads: [file] });
  await writeAsCustomer(db, number, { body: 'Did you?', locale: 'en' });
  expect(await row()).toMatchObject({ messages: 3, files: true });
});

test('a ticket is unread until it is read, by each agent, and again after somebody else wrote', async () => {
  const { db, yara, omar, number, row } = await desk();
  const unread = async () => [(await row(yara))?.unread, (await row(omar))?.unread];
  expect(await unread()).toEqual([true, true]);
  await readTo(db, number, yara);
  expect(await unread()).toEqual([false, true]);
  await writeAsAgent(db, number, { body: 'Try again', locale: 'en' }, yara);
  expect(await unread()).toEqual([false, true]);
  await readTo(db, number, omar);
  await writeAsCustomer(db, number, { body: 'It works', locale: 'en' });
  expect(await unread()).toEqual([true, true]);
  await changeTicket(db, number, { status: 'solved' }, yara);
  expect(await unread()).toEqual([false, false]);
});

test('rows come in the order that is asked for, without those that are gone', async () => {
  const { db, yara, number } = await desk();
  expect((await queuedTickets(db, [999_999, number], yara)).map((row) => row.number)).toEqual([number]);
  expect(await queuedTickets(db, [], yara)).toEqual([]);
});
