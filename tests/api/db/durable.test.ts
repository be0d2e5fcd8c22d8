import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { expect, onTestFinished, test } from 'vitest';
import { isDurable } from '../../../api/db/durable.ts';
import { freePort } from '../../free-port.ts';
import { freshDatabase } from '../database.ts';

test('our own file waits for the disk', async () => {
  const { db } = await freshDatabase();
  expect(await isDurable(db)).toBe(true);
});

test('what does not wait, or does not say so, is told apart', async () => {
  const client = createClient({ url: 'file::memory:', concurrency: 1 });
  onTestFinished(() => client.close());
  await client.execute('pragma synchronous = normal');
  expect(await isDurable(drizzle(client))).toBe(false);
  const away = createClient({ url: `http://127.0.0.1:${await freePort()}` });
  expect(await isDurable(drizzle(away))).toBe(false);
});
