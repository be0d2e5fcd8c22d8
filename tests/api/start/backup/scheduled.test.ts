import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUpIfDue } from '../../../../api/start/backup/scheduled.ts';
import { newFolder, settingsOf, stoppedDesk } from './desk-folder.ts';

const hour = 60 * 60_000;

const nameOf = (age: number): string =>
  `hulool-${new Date(Date.now() - age * hour).toISOString().replaceAll(/[:.]/g, '-')}.zip`;

/** A desk whose backups of so many hours ago are there. */
async function scheduled(...ages: number[]) {
  const folder = newFolder();
  const names = ages.map(nameOf);
  for (const name of names) writeFileSync(join(folder, name), 'a backup');
  const desk = await stoppedDesk();
  const schedule = { ...settingsOf(desk.folder), SECRET: undefined, BACKUP_DIR: folder };
  return { folder, names, schedule: { ...schedule, BACKUP_HOURS: 24, BACKUP_KEEP: 2 } };
}

test('no backup is made while the newest is young', async () => {
  const { schedule } = await scheduled(23, 47);
  expect(await backUpIfDue(schedule)).toBeUndefined();
});

test('when it is old, another is made and only so many stay: nothing of others is removed', async () => {
  const { folder, names, schedule } = await scheduled(25, 49, 73);
  const others = ['notes.zip', 'hulool-2026-01-01.zip'];
  for (const name of others) writeFileSync(join(folder, name), 'of somebody else');
  expect(await backUpIfDue(schedule)).toMatchObject({ why: '' });
  const left = readdirSync(folder);
  expect(left).toHaveLength(4);
  expect(left).toEqual(expect.arrayContaining([...others, names[0]]));
});

test('one of tomorrow, by a clock that was wrong, does not keep another from being made', async () => {
  const { schedule } = await scheduled(-30);
  expect(await backUpIfDue(schedule)).toMatchObject({ why: '' });
});

test('what one that was ended in the middle left behind is removed after a day', async () => {
  const { folder, schedule } = await scheduled(30);
  for (const name of [`${nameOf(30)}.copy`, `${nameOf(1)}.part`]) writeFileSync(join(folder, name), '');
  await backUpIfDue(schedule);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.zip'))).toEqual([
    expect.stringMatching(/\.part$/),
  ]);
});

test('one that fails says why, and removes none of the others', async () => {
  const { folder, schedule } = await scheduled(25, 49, 73);
  const made = await backUpIfDue({ ...schedule, DATABASE_URL: 'file:/nowhere/hulool.db' });
  expect(made?.why).toContain('/nowhere/hulool.db');
  expect(readdirSync(folder)).toHaveLength(3);
});
