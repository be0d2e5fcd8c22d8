import { expect, test } from 'vitest';
import { attachments } from '../../../../api/db/schema/tickets.ts';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { Conflict, Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { factsOf, sayFact } from '../../../../api/models/tickets/facts.ts';
import { linkTicket } from '../../../../api/models/tickets/links.ts';
import { merge, tiesOf, undoMerge } from '../../../../api/models/tickets/merges.ts';
import { sendDue, sendLater } from '../../../../api/models/tickets/outgoing.ts';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { findTicket } from '../../../../api/models/tickets/tickets.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

type Desk = Awaited<ReturnType<typeof freshDesk>>;
const bodies = async ({ db }: Desk, ticket: number, notes: boolean) =>
  (await thread(db, ticket, { notes })).messages.map(({ body }) => body);

/** Two tickets of one customer: each with its words, the first also with a note and a fact. */
async function twoOfOne() {
  const desk = await freshDesk();
  const yara = await desk.person('yara');
  const [one, other] = [
    await desk.ticket({ body: clean('first') }),
    await desk.ticket({ body: clean('second') }),
  ];
  await writeNote(desk.db, one.number, says('only among us'), yara);
  await sayFact(desk.db, one.number, { kind: 'bank', value: 'alahli' }, yara);
  return { desk, db: desk.db, yara, from: one.number, into: other.number };
}

test('the talk of a merged ticket goes on in the other: messages in the order of time, no note for the customer, what is known', async () => {
  const { desk, db, yara, from, into } = await twoOfOne();
  await merge(db, from, { into }, yara);
  expect(await bodies(desk, into, false)).toEqual(['first', 'second']);
  expect(await bodies(desk, into, true)).toEqual(['first', 'second', 'only among us']);
  const origins = (await thread(db, into, { notes: true })).messages.map(({ origin }) => origin);
  expect(origins).toEqual([from, null, from]);
  expect((await factsOf(db, into)).map(({ value }) => value)).toEqual(['alahli']);
  expect(await ticketNumbered(db, from)).toMatchObject({ status: 'solved', mergedInto: into });
  expect((await tiesOf(db, into)).merged).toMatchObject([{ number: from }]);
  for (const ticket of [from, into]) {
    const told = (await eventsOfTicket(db, ticket)).at(-1);
    expect(told).toMatchObject({
      kind: 'ticket.merged',
      actor: yara.id,
      data: { from, to: into, undone: false },
    });
  }
});

test('the customer’s links lead to where it goes on, and what they write there is written there', async () => {
  const { db, yara, from, into } = await twoOfOne();
  const link = await linkTicket(db, from);
  await merge(db, from, { into }, yara);
  const nobody = { kind: 'nobody' } as const;
  expect((await findTicket(db, link, nobody)).number).toBe(into);
  const customer = { kind: 'customer', id: 'c', email: 'customer@example.com' } as const;
  expect((await findTicket(db, String(from), customer)).number).toBe(into);
  // The staff open what they ask for.
  expect((await findTicket(db, String(from), yara)).number).toBe(from);
});

test('whoever waited still waits: an open ticket opens the one that it goes on in', async () => {
  const { db, yara, from, into } = await twoOfOne();
  await changeTicket(db, into, { status: 'waiting' }, yara);
  await merge(db, from, { into }, yara);
  expect((await ticketNumbered(db, into)).status).toBe('open');
  await undoMerge(db, from, yara);
  expect((await ticketNumbered(db, into)).status).toBe('waiting');
});

test('a merge is undone: both stand as they stood, and what was written since stays where it was written', async () => {
  const { desk, db, yara, from, into } = await twoOfOne();
  await merge(db, from, { into }, yara);
  await writeAsAgent(db, into, says('an answer'), yara);
  await undoMerge(db, from, yara);
  expect(await bodies(desk, from, true)).toEqual(['first', 'only among us']);
  expect(await bodies(desk, into, true)).toEqual(['second', 'an answer']);
  expect(await factsOf(db, into)).toEqual([]);
  expect(await factsOf(db, from)).toHaveLength(1);
  expect(await ticketNumbered(db, from)).toMatchObject({ status: 'new', mergedInto: null, solvedAt: null });
  await expect(undoMerge(db, from, yara)).rejects.toThrow(NotFound);
});

test('messages come back from wherever they are by now', async () => {
  const { desk, db, yara, from, into } = await twoOfOne();
  const third = (await desk.ticket({ body: clean('third') })).number;
  await merge(db, from, { into }, yara);
  await merge(db, into, { into: third }, yara);
  expect(await bodies(desk, third, false)).toEqual(['first', 'second', 'third']);
  await undoMerge(db, from, yara);
  await undoMerge(db, into, yara);
  expect([
    await bodies(desk, from, false),
    await bodies(desk, into, false),
    await bodies(desk, third, false),
  ]).toEqual([['first'], ['second'], ['third']]);
});

test('tickets of two customers are merged only where that is meant, and neither is shown the words of the other', async () => {
  const desk = await freshDesk();
  const { db } = desk;
  const yara = await desk.person('yara');
  const from = (await desk.ticket({ body: clean('mine alone') })).number;
  const into = (await desk.ticket({ body: clean('theirs alone'), email: 'other@example.com' })).number;
  const link = await linkTicket(db, from);
  await expect(merge(db, from, { into }, yara)).rejects.toThrow(Invalid);
  await merge(db, from, { into, otherCustomer: true }, yara);
  expect(await bodies(desk, into, true)).toEqual(['theirs alone']);
  const opened = await findTicket(db, link, { kind: 'nobody' });
  expect(opened.number).toBe(from);
  expect(await bodies(desk, opened.number, false)).toEqual(['mine alone']);
  await undoMerge(db, from, yara);
  expect(await ticketNumbered(db, from)).toMatchObject({ status: 'new', mergedInto: null });
});

test('nothing is written to a merged ticket, nor is it opened or merged again, nor into itself or nothing', async () => {
  const { db, yara, from, into } = await twoOfOne();
  await merge(db, from, { into }, yara);
  await expect(writeAsAgent(db, from, says('late'), yara)).rejects.toThrow(Conflict);
  await expect(writeNote(db, from, says('late'), yara)).rejects.toThrow(Conflict);
  await expect(writeAsCustomer(db, from, says('late'))).rejects.toThrow(Conflict);
  await expect(changeTicket(db, from, { status: 'open' }, yara)).rejects.toThrow(Conflict);
  await expect(merge(db, from, { into }, yara)).rejects.toThrow(Conflict);
  await expect(merge(db, into, { into: from }, yara)).rejects.toThrow(Conflict);
  await expect(merge(db, into, { into }, yara)).rejects.toThrow(Invalid);
  await expect(merge(db, into, { into: 999_999 }, yara)).rejects.toThrow(Invalid);
});

test('a reply that waits to go out goes out where the talk goes on; to somebody else it is held', async () => {
  const { desk, db, yara, from, into } = await twoOfOne();
  const other = (await desk.ticket({ email: 'other@example.com' })).number;
  await sendLater(db, from, says('soon'), new Date(0), yara);
  await merge(db, from, { into }, yara);
  expect(await sendDue(db)).toBe(1);
  expect(await bodies(desk, into, false)).toEqual(['first', 'second', 'soon']);
  await sendLater(db, other, says('to another'), new Date(0), yara);
  await sendLater(db, into, says('later'), new Date(0), yara);
  await merge(db, other, { into, otherCustomer: true }, yara);
  expect(await sendDue(db)).toBe(1);
  expect(await bodies(desk, into, false)).toEqual(['first', 'second', 'soon', 'later']);
});

test('files move with their messages', async () => {
  const { desk, db, yara, into } = await twoOfOne();
  const file = { name: 'receipt.png', mediaType: 'image/png', bytes: Buffer.from('picture') };
  const from = (await desk.ticket({ body: clean('with a file'), uploads: [file] })).number;
  await merge(db, from, { into }, yara);
  const moved = (await thread(db, into, { notes: false })).messages.flatMap(
    ({ attachments: files }) => files,
  );
  expect(moved.map(({ name }) => name)).toEqual(['receipt.png']);
  expect(await db.$count(attachments)).toBe(1);
});
