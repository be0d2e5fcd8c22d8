import { expect, test } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { events } from '../../../../api/db/schema/events.ts';
import { messages } from '../../../../api/db/schema/tickets.ts';
import { noteMail } from '../../../../api/models/mails/mails.ts';
import { knowsOfSolution } from '../../../../api/models/mails/solutions.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const noon = Date.parse('2026-11-30T12:00:00Z');
const minutes = (count: number) => new Date(noon + count * 60_000);
const solvedAt = (count: number) => ({ at: minutes(count).toISOString() });

async function atNoon() {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket();
  await db.update(messages).set({ createdAt: minutes(-600) });
  const write = (author: 'agent' | 'customer', at: number) =>
    db.insert(messages).values({
      ticket: number,
      kind: 'reply',
      author,
      body: clean('x'),
      locale: 'en',
      createdAt: minutes(at),
    });
  return { db, number, write };
}

async function told(db: Database, ticket: number, at: number) {
  const row = { kind: 'ticket.status', ticket, data: { from: 'open', to: 'solved' } };
  const [event] = await db.insert(events).values(row).returning({ id: events.id });
  const mail = {
    to: 'customer@example.com',
    subject: 'Solved',
    locale: 'en',
    messageId: `<${at}@x>`,
  } as const;
  await noteMail(db, { ...mail, kind: 'solved', event: event?.id, sentAt: minutes(at) });
}

test('whoever got an answer within the minute knows what to do; after longer they are told', async () => {
  const { db, number, write } = await atNoon();
  expect(await knowsOfSolution(db, number, solvedAt(0))).toBe(false);
  await write('agent', 0);
  expect(await knowsOfSolution(db, number, solvedAt(0.5))).toBe(true);
  expect(await knowsOfSolution(db, number, solvedAt(2))).toBe(false);
});

test('whoever was told within the hour knows, unless they wrote since', async () => {
  const { db, number, write } = await atNoon();
  await told(db, number, 0);
  expect(await knowsOfSolution(db, number, solvedAt(5))).toBe(true);
  expect(await knowsOfSolution(db, number, solvedAt(70))).toBe(false);
  await write('customer', 3);
  expect(await knowsOfSolution(db, number, solvedAt(5))).toBe(false);
});
