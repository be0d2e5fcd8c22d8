import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../api/db/client.ts';
import { record } from '../../../../api/events/log.ts';
import { hulool } from '../../../hulool.ts';
import { startAgain } from '../../../server.ts';
import { change, newFolder, settingsOf, stoppedDesk } from './desk-folder.ts';

/** A backup of a desk, and a place for another one. */
async function backedUp(events = 1) {
  const desk = await stoppedDesk({ events });
  const file = join(newFolder(), 'backup.zip');
  const made = await hulool(desk, 'backup', file);
  expect(made).toMatchObject({ code: 0, err: '' });
  return { desk, file, elsewhere: newFolder() };
}

const bothLanguages = /^hulool \w+: [^\n|]+ \| [^\n]*[\u0600-\u06ff][^\n]*\n$/;

test('a backup is one file that only its owner may read, and nothing is left beside it', async () => {
  const { file } = await backedUp();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, '..'))).toEqual(['backup.zip']);
});

test('what is restored elsewhere is the same desk, with its secret, and what it holds is told', async () => {
  const { file, elsewhere } = await backedUp(3);
  const { out, code } = await hulool(settingsOf(elsewhere), 'restore', file);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ tickets: 0, users: 0 });
  expect(readFileSync(join(elsewhere, 'secret'), 'utf8')).toBe('a secret of more than 32 characters');
  const { db, close } = await openDatabase(settingsOf(elsewhere).DATABASE_URL);
  expect(await db.get(sql`select count(*) as n from events`)).toEqual({ n: 3 });
  await close();
});

test('a secret that is set does not leave with a backup, and none is written where one is set', async () => {
  const { file, elsewhere } = await backedUp();
  const SECRET = 'another one that is long enough for it';
  await hulool({ ...settingsOf(elsewhere), SECRET }, 'restore', file);
  expect(existsSync(join(elsewhere, 'secret'))).toBe(false);
});

test('nothing newer is overwritten unless that is said, and then it is kept', async () => {
  const { desk, file } = await backedUp();
  expect(await hulool(desk, 'restore', file)).toMatchObject({ code: 0 });
  await change(desk.folder, (db) => record(db, { kind: 'incident.updated', data: { incident: 1 } }));
  const refused = await hulool(desk, 'restore', file);
  expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(bothLanguages) });
  expect(refused.err).toContain('--over');
  expect(await hulool(desk, 'restore', file, '--over')).toMatchObject({ code: 0, err: '' });
  const aside = readdirSync(desk.folder).filter((name) => name.includes('.before-'));
  expect(aside).toHaveLength(2);
});

test('a database that cannot be read is overwritten only when that is said', async () => {
  const { desk, file } = await backedUp();
  writeFileSync(join(desk.folder, 'hulool.db'), 'words in place of a database '.repeat(200));
  expect(await hulool(desk, 'restore', file)).toMatchObject({
    code: 1,
    err: expect.stringMatching(bothLanguages),
  });
  expect(await hulool(desk, 'restore', file, '--over')).toMatchObject({ code: 0 });
});

test('while a server has the folder nothing is restored', async () => {
  const { file } = await backedUp();
  const server = await startAgain();
  const { code, err } = await hulool(settingsOf(server.folder), 'restore', file, '--over');
  await server.stop();
  expect(err).toMatch(bothLanguages);
  expect([code, err]).toEqual([1, expect.stringContaining('stop it first')]);
});

test.for([
  ['is cut short', (file: string) => truncateSync(file, statSync(file).size - 100)],
  ['has another byte in it', (file: string) => flip(file, Math.floor(statSync(file).size / 2))],
  ['is something else', (file: string) => writeFileSync(file, 'no backup')],
] as const)('a backup that %s changes nothing', async ([, spoil]) => {
  const { desk, file } = await backedUp();
  const before = readdirSync(desk.folder);
  spoil(file);
  const { code, err } = await hulool(desk, 'restore', file, '--over');
  expect([code, err]).toEqual([1, expect.stringMatching(bothLanguages)]);
  expect(readdirSync(desk.folder)).toEqual(before);
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(file, bytes);
}

test('a backup of a newer version is refused', async () => {
  const desk = await stoppedDesk();
  await change(desk.folder, (db) =>
    db.run(sql`insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)`),
  );
  const file = join(desk.folder, 'backup.zip');
  await hulool(desk, 'backup', file);
  const { err } = await hulool(settingsOf(newFolder()), 'restore', file);
  expect(err).toContain('newer version');
});

test.for([
  ['a file that is there', (folder: string) => join(folder, 'hulool.db'), {}],
  ['a folder that is not there', (folder: string) => join(folder, 'none', 'backup.zip'), {}],
  ['no file', () => undefined, {}],
  ['a server', (folder: string) => join(folder, 'backup.zip'), { DATABASE_URL: 'http://127.0.0.1:9' }],
  [
    'no database',
    (folder: string) => join(folder, 'backup.zip'),
    { DATABASE_URL: 'file:/nowhere/hulool.db' },
  ],
] as const)('a backup to or of %s is refused in one line of both languages', async ([, file, other]) => {
  const desk = await stoppedDesk();
  const { code, err } = await hulool({ ...desk, ...other }, 'backup', ...[file(desk.folder) ?? []].flat());
  expect([code, err]).toEqual([1, expect.stringMatching(bothLanguages)]);
});

test('a torn database makes no backup', async () => {
  const desk = await stoppedDesk();
  const file = join(desk.folder, 'hulool.db');
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 3, 4096 * 60);
  writeFileSync(file, bytes);
  const backup = join(newFolder(), 'backup.zip');
  const { code, err } = await hulool(desk, 'backup', backup);
  expect([code, err]).toEqual([1, expect.stringContaining('hulool doctor')]);
  expect(readdirSync(join(backup, '..'))).toEqual([]);
});
