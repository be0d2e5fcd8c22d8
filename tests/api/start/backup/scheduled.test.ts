import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUpIfDue } from '../../../../api/start/backup/scheduled.ts';
import { newFolder, settingsOf, stoppedDesk } from './desk-folder.ts';

const hour = 60 * 60_000;

/** A desk whose backups of so many hours ago are there. */
async function scheduled(...ages: number[]) {
  const folder = newFolder();
  for (const age of ages) {
    const file = join(folder, `hulool-2026-01-01T00-00-${String(age).padStart(2, '0')}-000Z.zip`);
    writeFileSync(file, 'a backup');
    utimesSync(file, new Date(), new Date(Date.now() - age * hour));
  }
  const desk = await stoppedDesk();
  const schedule = { ...settingsOf(desk.folder), SECRET: undefined, BACKUP_DIR: folder };
  return { folder, schedule: { ...schedule, BACKUP_HOURS: 24, BACKUP_KEEP: 2 } };
}

test('no backup is made while the newest is young', async () => {
  const { schedule } = await scheduled(23, 47);
  expect(await backUpIfDue(schedule)).toBeUndefined();
});

test('when it is old, another is made and only so many stay: nothing of others is removed', async () => {
  const { folder, schedule } = await scheduled(25, 49, 73);
  writeFileSync(join(folder, 'notes.zip'), 'of somebody else');
  expect(await backUpIfDue(schedule)).toMatchObject({ why: '' });
  const left = readdirSync(folder);
  expect(left).toHaveLength(3);
  expect(left).toContain('notes.zip');
  expect(left).toContain('hulool-2026-01-01T00-00-25-000Z.zip');
});

test('one that fails says why, and removes none of the others', async () => {
  const { folder, schedule } = await scheduled(25, 49, 73);
  const made = await backUpIfDue({ ...schedule, DATABASE_URL: 'file:/nowhere/hulool.db' });
  expect(made?.why).toContain('/nowhere/hulool.db');
  expect(readdirSync(folder)).toHaveLength(3);
});
