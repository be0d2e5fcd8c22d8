import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { Invalid } from '../../../../api/ground/failures.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { merge, tiesOf } from '../../../../api/models/tickets/merges.ts';
import { writeAsCustomer, writeNote } from '../../../../api/models/tickets/messages.ts';
import { split } from '../../../../api/models/tickets/splits.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

async function twoInOne() {
  const desk = await freshDesk();
  const { db } = desk;
  const yara = await desk.person('yara');
  const { number } = await desk.ticket({ body: clean('the first problem') });
  const second = await writeAsCustomer(db, number, says('and another problem'));
  const note = await writeNote(db, number, says('these are two'), yara);
  const bodies = async (ticket: number) =>
    (await thread(db, ticket, { notes: true })).messages.map(({ body }) => body);
  return { db, yara, number, second, note, bodies };
}

test('messages that are split off are a ticket of the same customer, bound to the one they came out of', async () => {
  const { db, yara, number, second, bodies } = await twoInOne();
  const made = await split(db, number, { messages: [second], subject: 'Another: 4111 1111 1111 1111' }, yara);
  expect(await bodies(number)).toEqual(['the first problem', 'these are two']);
  expect(await bodies(made)).toEqual(['and another problem']);
  const { email, subject, status, cameFrom } = await ticketNumbered(db, made);
  expect({ email, status, cameFrom }).toEqual({
    email: 'customer@example.com',
    status: 'new',
    cameFrom: number,
  });
  expect(subject).not.toContain('4111 1111');
  expect((await tiesOf(db, number)).cameOut).toMatchObject([{ number: made }]);
  for (const ticket of [number, made])
    expect((await eventsOfTicket(db, ticket)).at(-1)).toMatchObject({
      kind: 'ticket.split',
      data: { from: number, to: made, messages: 1 },
    });
});

test('merged back, all is as before', async () => {
  const { db, yara, number, second, bodies } = await twoInOne();
  const made = await split(db, number, { messages: [second], subject: 'Another' }, yara);
  await merge(db, made, { into: number }, yara);
  expect(await bodies(number)).toEqual(['the first problem', 'and another problem', 'these are two']);
});

test('something goes and something stays of what the customer sees, and nothing of another ticket', async () => {
  const { db, yara, number, second, note } = await twoInOne();
  const [first] = (await thread(db, number, { notes: false })).messages;
  for (const messages of [[], [note], [first?.id ?? 0, second], [999_999]])
    await expect(split(db, number, { messages, subject: 'Another' }, yara)).rejects.toThrow(Invalid);
});
