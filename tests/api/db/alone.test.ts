import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { alone } from '../../../api/db/alone.ts';
import { connect, freshDatabase } from '../database.ts';

test('of several processes one works at a time, and each has its turn', async () => {
  const { url, db } = await freshDatabase();
  const processes = [db, await connect(url), await connect(url)];
  let working = 0;
  const most = await Promise.all(
    processes.map((one) =>
      alone(one, async () => {
        working++;
        const together = working;
        await one.get(sql`select count(*) from tickets`);
        working--;
        return together;
      }),
    ),
  );
  expect(most).toEqual([1, 1, 1]);
});

test('what fails lets the next one work', async () => {
  const { db } = await freshDatabase();
  await expect(alone(db, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await alone(db, async () => 'done')).toBe('done');
});

test('whoever died at work is waited for until their time is over', async () => {
  const { db } = await freshDatabase();
  await alone(db, async () => {});
  const until = Date.now() + 500;
  await db.run(sql`insert into __starts values ('start', 'somebody', ${until})`);
  await alone(db, async () => {});
  expect(Date.now()).toBeGreaterThan(until);
});
