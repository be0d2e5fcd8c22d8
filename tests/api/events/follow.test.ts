import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../api/db/client.ts';
import { followEvents } from '../../../api/events/follow.ts';
import type { NewEvent } from '../../../api/events/kinds.ts';
import { record } from '../../../api/events/log.ts';
import { connect, freshDatabase } from '../database.ts';

const filing = (ticket: number): NewEvent => ({
  kind: 'ticket.filed',
  ticket,
  data: { problemType: null, receipt: false },
});

async function follow(db: Database) {
  const follower = await followEvents(db, pino({ level: 'silent' }));
  onTestFinished(() => follower.stop());
  const heard: (number | null)[] = [];
  const stopListening = follower.listen(({ ticket }) => void heard.push(ticket));
  return { follower, heard, stopListening };
}

test('another process’s change is heard of, in order and once', async () => {
  const { url, db } = await freshDatabase();
  const { follower, heard } = await follow(db);
  const other = await connect(url);
  for (const ticket of [1, 2, 3]) await record(other, filing(ticket));
  await Promise.all([follower.catchUp(), follower.catchUp()]);
  expect(heard).toEqual([1, 2, 3]);
});

test('what happened before is not told again', async () => {
  const { db } = await freshDatabase();
  await record(db, filing(1));
  const { follower, heard } = await follow(db);
  await follower.catchUp();
  expect(heard).toEqual([]);
});

test('a listener that fails keeps nobody else from hearing', async () => {
  const { db } = await freshDatabase();
  const { follower } = await follow(db);
  const later: (number | null)[] = [];
  follower.listen(() => Promise.reject(new Error('broken')));
  follower.listen(({ ticket }) => void later.push(ticket));
  await record(db, filing(5));
  await follower.catchUp();
  expect(later).toEqual([5]);
});

test('who stopped listening hears nothing more', async () => {
  const { db } = await freshDatabase();
  const { follower, heard, stopListening } = await follow(db);
  stopListening();
  await record(db, filing(5));
  await follower.catchUp();
  expect(heard).toEqual([]);
});
