import { expect, test } from 'vitest';
import { writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { fileTicket, findTicket } from '../../../../api/models/tickets/tickets.ts';
import { freshDatabase } from '../../database.ts';
import type { TypedTicket } from '../../filed.ts';
import { filed } from '../../filed.ts';

const agent = { kind: 'staff', id: 'omar', name: 'Omar', email: 'omar@example.com', role: 'agent' } as const;
const marks = /[\u2068\u2069]/g;

async function conversation(fields: Partial<TypedTicket>, ...replies: string[]) {
  const { db } = await freshDatabase();
  const { ticket } = await fileTicket(db, filed(fields));
  for (const body of replies) await writeAsCustomer(db, ticket.number, { body, locale: 'en', uploads: [] });
  const { messages } = await thread(db, ticket.number, { notes: true });
  return {
    ticket: await findTicket(db, String(ticket.number), agent),
    bodies: messages.map(({ body }) => body.replaceAll(marks, '')),
    removed: messages.map(({ removed }) => removed),
  };
}

const one = [{ kind: 'pan', count: 1 }];

test('a card number that a second message completes is taken out of both', async () => {
  const { bodies, removed } = await conversation(
    { body: 'My card is 4111 1111 1111, please look.' },
    'I forgot, the rest is 1111',
  );
  expect(bodies).toEqual(['My card is [CARD], please look.', 'I forgot, the rest is •••• 1111']);
  expect(removed).toEqual([one, one]);
});

test('also when the last digits came first, and with other messages between', async () => {
  const { bodies } = await conversation({ body: 'بطاقتي آخر أرقامها ١١١١' }, 'شكرا', 'وأولها ٤١١١ ١١١١ ١١١١');
  expect(bodies).toEqual(['بطاقتي آخر أرقامها •••• 1111', 'شكرا', 'وأولها [CARD]']);
});

test('and out of the subject, the name and the reference', async () => {
  const { ticket, bodies } = await conversation({ subject: 'Visa 4111 1111' }, '1111 1111');
  expect(ticket.subject.replaceAll(marks, '')).toBe('Visa [CARD]');
  expect(bodies.at(-1)).toBe('•••• 1111');
});

test('numbers of other things stay in a thread', async () => {
  const texts = ['RRN 411111111111', 'my card ends in 1111', 'order 41111111', 'the amount was 1111 riyals'];
  const { bodies } = await conversation({ body: 'Reference 41111111' }, ...texts);
  expect(bodies.slice(1)).toEqual(texts);
});
