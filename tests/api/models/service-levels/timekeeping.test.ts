import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { keepTime } from '../../../../api/models/service-levels/timekeeping.ts';
import { writeAsAgent, writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import { changeTicket, markSolved } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';

async function opened() {
  const desk = await freshDesk();
  const { db } = desk;
  const now = async (number: number) => {
    const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number));
    if (!ticket) throw new Error('gone');
    return ticket;
  };
  return { ...desk, now, agent: await desk.person('yara') };
}
const words = { body: 'Thank you, I have looked at it.', locale: 'en' } as const;

describe('a ticket', () => {
  test('is due from when it is filed', async () => {
    const { now, ticket } = await opened();
    const { number } = await ticket({ priority: 'high' });
    const { dueKind, dueAt, alarmAt, createdAt, countedFrom } = await now(number);
    expect(dueKind).toBe('first');
    expect(countedFrom).toBe(createdAt.getTime());
    expect(dueAt).toBeGreaterThan(createdAt.getTime());
    expect(alarmAt).toBeLessThan(dueAt ?? 0);
  });

  test('is due no more once it is answered, and again when its customer writes', async () => {
    const { db, agent, now, ticket } = await opened();
    const { number } = await ticket();
    await writeAsAgent(db, number, words, agent);
    expect(await now(number)).toMatchObject({ dueAt: null, alarmAt: null, askedAt: null, countedFrom: null });
    await writeAsCustomer(db, number, words);
    const { dueKind, dueAt } = await now(number);
    expect(dueKind).toBe('next');
    expect(dueAt).not.toBeNull();
  });

  test('that is solved, and is not after all, waits for an answer', async () => {
    const { db, agent, now, ticket } = await opened();
    const { number } = await ticket();
    await writeAsAgent(db, number, words, agent);
    await markSolved(db, number, true);
    expect((await now(number)).dueAt).toBeNull();
    await markSolved(db, number, false);
    expect((await now(number)).dueKind).toBe('next');
  });

  test('of another priority is due by what is promised to that', async () => {
    const { db, agent, now, ticket } = await opened();
    const { number } = await ticket();
    const before = (await now(number)).dueAt;
    await changeTicket(db, number, { priority: 'urgent' }, agent);
    expect((await now(number)).dueAt).toBeLessThan(before ?? 0);
  });

  test('is counted once, however often somebody counts', async () => {
    const { db, agent, now, ticket } = await opened();
    const { number } = await ticket();
    await writeAsAgent(db, number, words, agent);
    const before = await now(number);
    await keepTime(db, number);
    expect(await now(number)).toEqual(before);
  });

  test('that an older version left is counted from what its history tells', async () => {
    const { db, agent, now, ticket } = await opened();
    const { number } = await ticket();
    await writeAsAgent(db, number, words, agent);
    const counted = await now(number);
    const left = {
      countedFrom: null,
      answeredAt: null,
      askedAt: null,
      solutionUsed: 0,
      timedBy: 0,
      timedUntil: 0,
    };
    await db.update(tickets).set(left).where(eq(tickets.number, number));
    await keepTime(db, number);
    expect(await now(number)).toEqual(counted);
  });

  test('that is answered late is marked, whoever had looked', async () => {
    const { db, agent, now, ticket } = await opened();
    const { number } = await ticket();
    const long = Date.now() - 4 * 86_400_000;
    const before = { countedFrom: long, askedAt: long };
    await db.update(tickets).set(before).where(eq(tickets.number, number));
    await writeAsAgent(db, number, words, agent);
    expect((await now(number)).breached).toEqual(['first']);
  });
});
