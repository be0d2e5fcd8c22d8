import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { isReminded, isSilent } from '../../../../api/db/schema/few.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { writeAsAgent, writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { roundOfSilence } from '../../../../api/models/tickets/silence.ts';
import { freshDesk } from '../../desk.ts';

const both = { REMIND_AFTER_DAYS: 3, SILENT_AFTER_DAYS: 4 };
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000);
const says = (body: string) => ({ body, locale: 'en' as const });

/** A ticket that has waited for its customer for so many days. */
async function waiting(days: number) {
  const desk = await freshDesk();
  const { db } = desk;
  const { number } = await desk.ticket();
  await writeAsAgent(db, number, says('Did it arrive?'), await desk.person('yara'));
  const age = (set: { updatedAt?: Date; remindedAt?: Date }) =>
    db.update(tickets).set(set).where(eq(tickets.number, number));
  await age({ updatedAt: daysAgo(days) });
  const told = async () =>
    (await eventsOfTicket(db, number)).flatMap(({ kind, data }) =>
      kind === 'ticket.reminded' || (kind === 'ticket.status' && data.silence) ? [kind] : [],
    );
  const status = async () => (await ticketNumbered(db, number)).status;
  return { db, number, age, told, status };
}

test('a silent customer is reminded once, and only then taken as helped', async () => {
  const { db, age, told, status } = await waiting(30);
  for (const _ of [1, 2]) await roundOfSilence(db, both);
  expect([await told(), await status()]).toEqual([['ticket.reminded'], 'waiting']);
  await age({ remindedAt: daysAgo(4.1) });
  for (const _ of [1, 2]) await roundOfSilence(db, both);
  expect([await told(), await status()]).toEqual([['ticket.reminded', 'ticket.status'], 'solved']);
});

test('nobody is reminded early, and nothing is done that is not set', async () => {
  const { db, age, told } = await waiting(2.9);
  await roundOfSilence(db, both);
  expect(await told()).toEqual([]);
  await age({ updatedAt: daysAgo(300) });
  await roundOfSilence(db, { REMIND_AFTER_DAYS: 0, SILENT_AFTER_DAYS: 4 });
  expect(await told()).toEqual([]);
  await roundOfSilence(db, { REMIND_AFTER_DAYS: 3, SILENT_AFTER_DAYS: 0 });
  await age({ remindedAt: daysAgo(300) });
  await roundOfSilence(db, { REMIND_AFTER_DAYS: 3, SILENT_AFTER_DAYS: 0 });
  expect(await told()).toEqual(['ticket.reminded']);
});

test('an answer after the reminder keeps the ticket open', async () => {
  const { db, number, age, told, status } = await waiting(30);
  await roundOfSilence(db, both);
  await age({ remindedAt: daysAgo(10) });
  await writeAsCustomer(db, number, says('It did not.'));
  await roundOfSilence(db, both);
  expect([await told(), await status()]).toEqual([['ticket.reminded'], 'open']);
});

test('they are found in an index, not by looking through what waits', async () => {
  const { db } = await freshDesk();
  const plan = async (where: string) =>
    (
      await db.all<{ detail: string }>(
        sql.raw(`explain query plan select number from tickets where ${where}`),
      )
    )
      .map(({ detail }) => detail)
      .join();
  expect(await plan(`${isSilent} and updated_at < 5 order by updated_at`)).toContain('tickets_silent');
  expect(await plan(`${isReminded} and reminded_at < 5 order by reminded_at`)).toContain('tickets_reminded');
});
