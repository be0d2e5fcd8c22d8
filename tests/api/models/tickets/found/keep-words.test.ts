import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { unreadWords } from '../../../../../api/db/schema/ticket-words.ts';
import { messages, tickets } from '../../../../../api/db/schema/tickets.ts';
import {
  areStale,
  areUnread,
  readAwaited,
  readOlder,
  readStale,
} from '../../../../../api/models/tickets/found/keep-words.ts';
import { writeAsCustomer } from '../../../../../api/models/tickets/messages.ts';
import { freshDesk } from '../../../desk.ts';

async function desk() {
  const { db, ticket } = await freshDesk();
  const found = async (word: string) => {
    const rows = await db.all<{ number: number }>(
      sql`select rowid as number from ticket_words where ticket_words match ${`"${word}"`} order by rowid`,
    );
    return rows.map(({ number }) => number);
  };
  return { db, ticket, found };
}

test('whatever is written, changed or moved is noted with it, and found once it is read', async () => {
  const { db, ticket, found } = await desk();
  const [one, other] = [await ticket(), await ticket()];
  await readStale(db);
  expect(await areStale(db)).toBe(false);
  const id = await writeAsCustomer(db, one.number, { body: 'It says zebra', locale: 'en' });
  expect(await areStale(db)).toBe(true);
  await readAwaited(db);
  expect(await found('zebra')).toEqual([one.number]);
  await db.update(messages).set({ ticket: other.number }).where(eq(messages.id, id));
  await readAwaited(db);
  expect(await found('zebra')).toEqual([other.number]);
  await db.delete(messages).where(eq(messages.id, id));
  await readAwaited(db);
  expect(await found('zebra')).toEqual([]);
  await db.delete(tickets).where(eq(tickets.number, one.number));
  await readAwaited(db);
  expect(await found('declined')).toEqual([other.number]);
});

test('what a later message makes a secret of is found no more', async () => {
  const { db, ticket, found } = await desk();
  const { number } = await ticket();
  await writeAsCustomer(db, number, { body: 'the first half is 4111 1111', locale: 'en' });
  await readAwaited(db);
  expect(await found('4111')).toEqual([number]);
  await writeAsCustomer(db, number, { body: 'and the other half is 1111 1111', locale: 'en' });
  await readAwaited(db);
  expect(await found('4111')).toEqual([]);
});

test('tickets that stood before are read part by part, newest first, and once', async () => {
  const { db, ticket, found } = await desk();
  const numbers: number[] = [];
  for (let at = 0; at < 5; at++) numbers.push((await ticket()).number);
  await db.run(sql`delete from stale_words`);
  await db.insert(unreadWords).values({ below: (numbers[4] ?? 0) + 1 });
  expect(await readOlder(db, 2)).toBe(2);
  expect(await found('declined')).toEqual(numbers.slice(3));
  while ((await readOlder(db, 2)) > 0);
  expect(await found('declined')).toEqual(numbers);
  expect(await areUnread(db)).toBe(false);
  expect(await readOlder(db)).toBe(0);
});
