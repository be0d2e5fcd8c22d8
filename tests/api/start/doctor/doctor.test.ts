import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addPerson } from '../../../../api/models/people/people.ts';
import { examine } from '../../../../api/start/doctor/examine.ts';
import { told } from '../../../../api/start/doctor/finding.ts';
import { freePort } from '../../../free-port.ts';
import { hulool } from '../../../hulool.ts';
import { change, newFolder, settingsOf, stoppedDesk } from '../backup/desk-folder.ts';
import { broken } from './broken.ts';

/** A desk at which nothing is wrong, and its settings. */
async function soundDesk() {
  const { folder, ...settings } = await stoppedDesk();
  const admin = { name: 'Amal', email: 'admin@example.com', password: 'a long password' };
  await change(folder, (db) => addPerson(db, { ...admin, role: 'admin', locale: 'ar' }));
  return { folder, settings: { ...settings, PORT: String(await freePort()) } };
}

test('where nothing is wrong the doctor says so', async () => {
  const { settings } = await soundDesk();
  expect(await hulool(settings, 'doctor')).toMatchObject({
    code: 0,
    out: 'Nothing is wrong | لم يُعثر على أي خلل\n',
  });
});

test('a desk that was never started is looked at without being made', async () => {
  const folder = join(newFolder(), 'not', 'there');
  const found = await examine({
    ...settingsOf(folder),
    PORT: String(await freePort()),
    DISK_RESERVE_MB: '0',
  });
  expect(found.map(({ code }) => code)).toEqual(['no-database']);
  expect(existsSync(folder)).toBe(false);
});

test('more than twenty things are broken on purpose', () => {
  expect(new Set(broken.map(([code]) => code)).size).toBeGreaterThan(20);
});

test.for(broken)('%s: %s', async ([code, , breaks]) => {
  const { folder, settings } = await soundDesk();
  const differing = (await breaks(folder)) ?? {};
  const found = await examine({ ...settings, ...differing });
  expect(found.map(({ code }) => code)).toContain(code);
  const texts = found.map(told).flatMap(({ wrong, todo }) => [wrong, todo]);
  for (const { ar, en } of texts) {
    expect(ar).toMatch(/[\u0600-\u06ff]/);
    expect(`${ar} ${en}`).not.toContain('{what}');
  }
});

test('the command says in both languages what is wrong and what to do', async () => {
  const { settings } = await soundDesk();
  const { out, code } = await hulool({ ...settings, TRUST_PROXY: 'true' }, 'doctor');
  expect(code).toBe(1);
  expect(out).toMatch(
    /^public-url\n {2}\S.*\n {2}→ Set PUBLIC_URL.*\n {2}\S.*[\u0600-\u06ff].*\n {2}← .*[\u0600-\u06ff].*\n$/,
  );
});
