import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { unreadWords } from '../../../api/db/schema/ticket-words.ts';
import { followEvents } from '../../../api/events/follow.ts';
import { areStale, areUnread } from '../../../api/models/tickets/found/keep-words.ts';
import { keepTicketWords } from '../../../api/subscribers/ticket-words.ts';
import { freshDesk } from '../desk.ts';

test('what changed and what is old is read by itself', async () => {
  const { db, ticket } = await freshDesk();
  const log = pino({ level: 'silent' });
  const { number } = await ticket();
  await db.run(sql`delete from stale_words`);
  await db.insert(unreadWords).values({ below: number + 1 });
  const newer = await ticket();
  const follower = await followEvents(db, log);
  const words = keepTicketWords(db, follower, log);
  onTestFinished(async () => {
    await follower.stop();
    await words.stop();
  });
  await words.settled();
  expect([await areStale(db), await areUnread(db)]).toEqual([false, false]);
  const found = await db.all<{ number: number }>(
    sql`select rowid as number from ticket_words where ticket_words match '"declined"' order by rowid`,
  );
  expect(found.map((row) => row.number)).toEqual([number, newer.number]);
});
