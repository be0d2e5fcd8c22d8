import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import { materialOf } from '../../../../api/models/reports/material.ts';
import { writeAsAgent } from '../../../../api/models/tickets/messages.ts';
import { markSolved } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';

const week = 7 * 24 * 60 * 60_000;

/** A ticket that its customer solved alone, and whether that is verified by a week later. */
async function solvedAlone(others: { email: string; days: number }[]) {
  const { db, ticket } = await freshDesk();
  const { number } = await ticket({ email: 'nada@example.com' });
  await markSolved(db, number, true);
  for (const { email, days } of others) {
    const other = await ticket({ email });
    const createdAt = new Date(Date.now() + days * 24 * 60 * 60_000);
    await db.update(tickets).set({ createdAt }).where(eq(tickets.number, other.number));
  }
  const [material] = await materialOf(db, [number], Date.now() + week + 60_000);
  return material?.contained?.verified;
}

test('a week without another ticket of the same customer verifies that it was solved', async () => {
  expect(await solvedAlone([])).toBe(true);
  expect(await solvedAlone([{ email: 'sami@example.com', days: 2 }])).toBe(true);
  expect(await solvedAlone([{ email: 'nada@example.com', days: 9 }])).toBe(true);
  expect(await solvedAlone([{ email: 'nada@example.com', days: 6 }])).toBe(false);
});

test('what an agent answered was not solved alone', async () => {
  const { db, ticket, person } = await freshDesk();
  const { number } = await ticket();
  await writeAsAgent(db, number, { body: 'Try again', locale: 'en' }, await person('yara'));
  await markSolved(db, number, true);
  const [material] = await materialOf(db, [number], Date.now());
  expect(material?.contained).toBeUndefined();
});
