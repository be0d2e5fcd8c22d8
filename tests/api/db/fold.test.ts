import { copyFileSync, existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import Locker from 'libsql';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../../../api/db/client.ts';
import { attachments, messages, tickets } from '../../../api/db/schema/tickets.ts';
import { connect } from '../database.ts';
import { fileWithMessage } from './rows.ts';

const somewhere = () => join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db');

/** The database file alone, as a backup would take it. */
async function alone(path: string) {
  const copy = somewhere();
  copyFileSync(path, copy);
  return connect(`file:${copy}`);
}

test('a closed database is whole in its one file', async () => {
  const path = somewhere();
  const { db, close } = await openDatabase(`file:${path}`);
  for (let each = 0; each < 5; each++) await fileWithMessage(db, `ticket ${each}`);
  await close();
  expect(await (await alone(path)).$count(messages)).toBe(5);
  expect(existsSync(`${path}-wal`) && statSync(`${path}-wal`).size).toBeFalsy();
});

test('what is read elsewhere when it is closed is lost by nobody', async () => {
  const path = somewhere();
  const { db, close } = await openDatabase(`file:${path}`);
  await fileWithMessage(db, 'before');
  const reader = new Locker(path);
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM tickets').all();
  await fileWithMessage(db, 'after');
  await close();
  expect(reader.prepare('SELECT subject FROM tickets').all()).toMatchObject([{ subject: 'before' }]);
  reader.close();
  expect(await (await connect(`file:${path}`)).$count(tickets)).toBe(2);
});

test('while it is open the log is folded in again and again, and stays small under large writes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const path = somewhere();
    const { db, close } = await openDatabase(`file:${path}`);
    const number = await fileWithMessage(db, 'with files');
    const [message] = await db.select().from(messages).where(eq(messages.ticket, number));
    for (let each = 0; each < 40; each++) {
      const file = { name: 'x', mediaType: 'application/pdf', size: 1e6, bytes: Buffer.alloc(1e6, each) };
      await db.insert(attachments).values({ ...file, message: message?.id ?? 0 });
      expect(statSync(`${path}-wal`).size).toBeLessThan(12 * 1024 * 1024);
    }
    await vi.advanceTimersByTimeAsync(30_000);
    await expect.poll(() => statSync(`${path}-wal`).size).toBe(0);
    expect(await (await alone(path)).$count(attachments)).toBe(40);
    await close();
  } finally {
    vi.useRealTimers();
  }
});
