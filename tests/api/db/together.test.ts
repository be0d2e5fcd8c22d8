import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InStatement } from '@libsql/client';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { Together } from '../../../api/db/together.ts';
import { Turns } from '../../../api/ground/turns.ts';

/** A database that counts the requests it gets. */
async function open() {
  const client = createClient({ url: `file:${join(mkdtempSync(join(tmpdir(), 'hulool-')), 'x.db')}` });
  onTestFinished(() => client.close());
  await client.execute('create table rows (name text primary key)');
  const sent: number[] = [];
  const together = new Together(new Turns(), async (statements) => {
    sent.push(statements.length);
    // As a network does, it lets others come meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
    return client.batch(statements, 'write');
  });
  const names = async () =>
    (await client.execute('select name from rows order by rowid')).rows.map(({ name }) => name);
  return { together, sent, names };
}

const row = (name: string): InStatement => ({
  sql: 'insert into rows values (?) returning name',
  args: [name],
});

test('what comes while a request is under way goes together in the next, and each is told its own', async () => {
  const { together, sent, names } = await open();
  const all = Array.from({ length: 20 }, (_, at) => [`${at}a`, `${at}b`]);
  const write = (pair: string[]) => together.add(pair.map(row));
  const first = write(all[0] ?? []);
  await expect.poll(() => sent).toEqual([2]);
  const results = await Promise.all([first, ...all.slice(1).map(write)]);
  expect(results.map((each) => each.map(({ rows }) => rows[0]?.['name']))).toEqual(all);
  expect(sent).toEqual([2, 38]);
  expect(await names()).toEqual(all.flat());
});

test('one that is refused leaves nothing and fails nobody else', async () => {
  const { together, names } = await open();
  const outcomes = await Promise.allSettled([
    together.add([row('one')]),
    together.add([row('two'), row('one')]),
    together.add([row('three')]),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await names()).toEqual(['one', 'three']);
});

test('a request holds so many statements and no more, unless one batch is larger', async () => {
  const { together, sent } = await open();
  const batch = (from: number, size: number) =>
    together.add(Array.from({ length: size }, (_, at) => row(String(from + at))));
  await Promise.all([batch(0, 300), batch(300, 300), batch(600, 700), batch(1300, 10), batch(1310, 10)]);
  expect(sent).toEqual([300, 300, 700, 20]);
});
