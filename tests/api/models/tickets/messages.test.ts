import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import {
  findMessage,
  writeAsAgent,
  writeAsCustomer,
  writeNote,
} from '../../../../api/models/tickets/messages.ts';
import { Unseen } from '../../../../api/ground/failures.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

test('an answer lets the ticket wait for the customer, whose reply opens it again', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  await writeAsAgent(db, own.number, says('Try again, please.'), await person('yara'));
  expect((await ticketNumbered(db, own.number)).status).toBe('waiting');
  await writeAsCustomer(db, own.number, says('It works.'));
  expect((await ticketNumbered(db, own.number)).status).toBe('open');
});

test('a reply that cannot wait moves its ticket to the front, and no ticket back', async () => {
  const { db, ticket } = await freshDesk();
  for (const [before, after] of [
    ['low', 'high'],
    ['normal', 'high'],
    ['urgent', 'urgent'],
  ] as const) {
    const own = await ticket({ priority: before });
    await writeAsCustomer(db, own.number, { ...says('I gave him the code.'), urgent: true });
    await writeAsCustomer(db, own.number, { ...says('Are you there?'), urgent: false });
    expect((await ticketNumbered(db, own.number)).priority).toBe(after);
  }
});

test('whoever answers what is nobody’s has taken it, and takes nothing from a colleague', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  const [yara, omar] = [await person('yara'), await person('omar')];
  await writeNote(db, own.number, says('A hard one.'), omar);
  expect((await ticketNumbered(db, own.number)).assignee).toBeNull();
  await writeAsAgent(db, own.number, says('Try again, please.'), yara);
  await writeAsAgent(db, own.number, says('Or by transfer.'), omar);
  expect((await ticketNumbered(db, own.number)).assignee).toBe(yara.id);
  const told = (await eventsOfTicket(db, own.number)).filter(({ kind }) => kind === 'ticket.assigned');
  expect(told.map(({ data }) => data)).toEqual([{ from: null, to: yara.id }]);
});

test('a note changes nothing, and only who may see notes sees it', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  await writeNote(db, own.number, says('He called twice.'), await person('yara'));
  expect((await ticketNumbered(db, own.number)).status).toBe('new');
  const bodies = async (notes: boolean) =>
    (await thread(db, own.number, { notes })).messages.map(({ body }) => body);
  expect(await bodies(false)).toEqual(['My card was declined yesterday.']);
  expect(await bodies(true)).toEqual(['My card was declined yesterday.', 'He called twice.']);
});

test('the same sent twice under one key is one message, by whichever hand it was written', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  const yara = await person('yara');
  const message = { ...says('Try again, please.'), draftKey: randomUUID() };
  const ids = [
    ...(await Promise.all([
      writeAsAgent(db, own.number, message, yara),
      writeAsAgent(db, own.number, message, yara),
    ])),
    await writeNote(db, own.number, message, yara),
  ];
  expect(new Set(ids).size).toBe(2);
});

test('a card number is out of a message before it is stored, and counted', async () => {
  const { db, ticket } = await freshDesk();
  const own = await ticket();
  const id = await writeAsCustomer(db, own.number, says('It is 4111 1111 1111 1111, is it not?'));
  const { body, removed } = await findMessage(db, id);
  expect(body).toBe('It is \u2068•••• 1111\u2069, is it not?');
  expect(removed).toEqual([{ kind: 'pan', count: 1 }]);
});

test('the log says who wrote, and nothing of what', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  const yara = await person('yara');
  await writeAsAgent(db, own.number, says('Try again, please.'), yara);
  const told = (await eventsOfTicket(db, own.number)).find(({ kind }) => kind === 'ticket.replied');
  expect(told).toMatchObject({ actor: yara.id, data: { author: 'agent' } });
  expect(JSON.stringify(told)).not.toContain('Try again');
});

test('a reply to what is solved opens it', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  await changeTicket(db, own.number, { status: 'solved' }, await person('yara'));
  await writeAsCustomer(db, own.number, says('It came back.'));
  expect(await ticketNumbered(db, own.number)).toMatchObject({ status: 'open', solvedAt: null });
});

test('an answer is held when somebody else has written since it was begun, never for a note or for one’s own', async () => {
  const { db, person, ticket } = await freshDesk();
  const own = await ticket();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const seen = (await thread(db, own.number, { notes: true })).messages.at(-1)?.id;
  await writeNote(db, own.number, says('Who takes this one?'), omar);
  const first = await writeAsAgent(db, own.number, { ...says('Try again.'), seen }, yara);
  await writeAsAgent(db, own.number, { ...says('And tell us.'), seen }, yara);
  await expect(writeAsAgent(db, own.number, { ...says('Do not try.'), seen }, omar)).rejects.toThrow(Unseen);
  const written = (await thread(db, own.number, { notes: false })).messages;
  expect(written.map(({ body }) => body)).not.toContain('Do not try.');
  const latest = written.at(-1)?.id;
  expect(latest).toBeGreaterThan(first);
  await writeAsAgent(db, own.number, { ...says('Do not try.'), seen: latest }, omar);
  await writeAsCustomer(db, own.number, says('It works.'));
  await expect(writeAsAgent(db, own.number, { ...says('Late.'), seen: latest }, yara)).rejects.toThrow(
    Unseen,
  );
});
