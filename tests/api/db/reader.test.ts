import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import fc from 'fast-check';
import Locker from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { Reader } from '../../../api/db/reader.ts';

function open() {
  const file = join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db');
  const writer = new Locker(file);
  writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, bytes BLOB)');
  const reader = new Reader(file);
  onTestFinished(() => {
    reader.close();
    writer.close();
  });
  return { file, writer, reader };
}

const words = async (reader: Reader) =>
  (await reader.read('SELECT word FROM t ORDER BY id')).rows.map(({ word }) => word);

test('the same question sees what was written since, and keeps no old state in the log', async () => {
  const { file, writer, reader } = open();
  for (let at = 1; at <= 250; at++) {
    writer.prepare('INSERT INTO t (word) VALUES (?)').run(`word ${at}`);
    expect(await words(reader)).toHaveLength(at);
  }
  writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(statSync(`${file}-wal`).size).toBe(0);
});

test('a question is told its columns anew when the table has got another one', async () => {
  const { writer, reader } = open();
  writer.exec("INSERT INTO t (word) VALUES ('one')");
  expect(await words(reader)).toEqual(['one']);
  writer.exec('ALTER TABLE t RENAME COLUMN word TO said; ALTER TABLE t ADD COLUMN word TEXT');
  expect(await words(reader)).toEqual([null]);
});

test('a row is what the client of libSQL gives: by place, by name, of two with one name the first', async () => {
  const { file, reader } = open();
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  onTestFinished(() => client.close());
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
    fc.boolean(),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ minLength: 1, maxLength: 9 }),
  );
  const name = fc.constantFrom('id', 'word', '7', 'length', '__proto__', 'constructor', 'الرقم');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 6 }), async (cells) => {
      const sql = `SELECT ${cells.map(([called]) => `? AS "${called}"`).join(', ')}`;
      const args = cells.map(([, given]) => given);
      const ours = await reader.read(sql, args);
      const theirs = await client.execute({ sql, args });
      expect(ours.columns).toEqual(theirs.columns);
      const told = ({ rows }: typeof ours) =>
        rows.map((row) => [Array.from(row), Object.keys(row).sort(), row['id'], row['7'], row.length]);
      expect(told(ours)).toEqual(told(theirs));
    }),
    { numRuns: 300 },
  );
});

test('what cannot be asked fails alone, and a closed reader answers nothing', async () => {
  const { writer, reader } = open();
  writer.exec("INSERT INTO t (word) VALUES ('one')");
  await expect(reader.read('SELECT word FROM nowhere')).rejects.toThrow('no such table');
  expect(await words(reader)).toEqual(['one']);
  reader.close();
  await expect(words(reader)).rejects.toThrow('closed');
});
