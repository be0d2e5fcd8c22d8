import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { dayAfter, today } from '../../../../api/ground/clock.ts';
import { Invalid } from '../../../../api/ground/failures.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { countDueFollowUps, dueFollowUps, followUp } from '../../../../api/models/tickets/follow-ups.ts';
import { freshDesk } from '../../desk.ts';

test('a ticket comes back to whoever wanted it, on its day and until it is done', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const [now, later] = [(await ticket()).number, (await ticket()).number];
  await followUp(db, now, { on: today(), note: 'ask the bank, card 4111 1111 1111 1111' }, yara);
  await followUp(db, later, { on: dayAfter(today()) }, yara);
  expect([await dueFollowUps(db, yara), await countDueFollowUps(db, yara)]).toEqual([[now], 1]);
  expect(await dueFollowUps(db, omar)).toEqual([]);
  // The day goes by.
  await db.update(tickets).set({ followUpOn: dayAfter(today(), -1) });
  expect(await dueFollowUps(db, yara)).toEqual([now, later]);
  const [kept] = await db.select({ note: tickets.followUpNote }).from(tickets);
  expect(kept?.note).not.toContain('4111 1111');
  await followUp(db, now, null, yara);
  expect(await dueFollowUps(db, yara)).toEqual([later]);
  const told = (await eventsOfTicket(db, now)).filter(({ kind }) => kind === 'ticket.follow-up');
  expect(told.map(({ data }) => data)).toEqual([
    { from: null, to: today() },
    { from: dayAfter(today(), -1), to: null },
  ]);
});

test('a day that is over is none', async () => {
  const { db, person, ticket } = await freshDesk();
  const { number } = await ticket();
  const past = followUp(db, number, { on: dayAfter(today(), -1) }, await person('yara'));
  await expect(past).rejects.toThrow(Invalid);
});

test('they are found by their day, not by looking through all tickets', async () => {
  const { db } = await freshDesk();
  const plan = await db.all<{ detail: string }>(
    sql`explain query plan select number from tickets where follow_up_by = 'a' and follow_up_on <= '2026-11-30' order by follow_up_on, number limit 200`,
  );
  expect(plan.map(({ detail }) => detail).join()).toContain(
    'INDEX tickets_follow_up (follow_up_by=? AND follow_up_on<?)',
  );
});
