import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deliveries, events } from '../../../../api/db/schema/events.ts';
import { undelivered } from '../../../../api/models/mails/owed.ts';
import { writeAsAgent, writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { clean } from '../../clean.ts';
import { freshDesk } from '../../desk.ts';

const silence = 'Error: connect ECONNREFUSED 127.0.0.1:25';
const noSuchUser = "Error: Can't send mail - all recipients were rejected: 550 5.1.1 no such user";

test('a ticket tells which of its mails did not go out, and why', async () => {
  const { db, person, ticket } = await freshDesk();
  const { number } = await ticket();
  const yara = await person('yara');
  const answer = await writeAsAgent(db, number, { body: 'Try again', locale: 'en' }, yara);
  await writeAsCustomer(db, number, { body: 'Thank you', locale: 'en' });
  await changeTicket(db, number, { status: 'solved', priority: 'low' }, yara);
  const all = await db.select().from(events).where(eq(events.ticket, number));
  const stands = all.map(({ id, kind }) => ({
    subscriber: 'mails',
    event: id,
    ticket: number,
    attempts: 1,
    error: kind === 'ticket.status' ? noSuchUser : silence,
    failedAt: kind === 'ticket.filed' ? new Date() : null,
  }));
  await db.insert(deliveries).values(stands);
  expect(await undelivered(db, number)).toEqual([
    { what: 'receipt', message: null, why: 'silent', givenUp: true },
    { what: 'answer', message: answer, why: 'silent', givenUp: false },
    { what: 'solution', message: null, why: 'refused', givenUp: false },
  ]);
  const other = await ticket({ subject: clean('Another') });
  expect(await undelivered(db, other.number)).toEqual([]);
});
