import { expect, test } from 'vitest';
import { addPerson } from '../../../api/models/people/people.ts';
import { hulool } from '../../hulool.ts';
import { change, stoppedDesk } from '../start/backup/desk-folder.ts';

test('the joining link is printed as often as it is asked for, until somebody administers the desk', async () => {
  const { folder, ...settings } = await stoppedDesk();
  const own = { ...settings, PUBLIC_URL: 'https://help.example.com' };
  const [first, second] = [await hulool(own, 'user', 'invite'), await hulool(own, 'user', 'invite')];
  for (const { out } of [first, second])
    expect(out).toMatch(/^https:\/\/help\.example\.com\/ar\/join\/\S+\n$/);
  expect(first.out).not.toBe(second.out);
  const admin = { name: 'Amal', email: 'admin@example.com', password: 'a long password' };
  await change(folder, (db) => addPerson(db, { ...admin, role: 'admin', locale: 'ar' }));
  expect(await hulool(own, 'user', 'invite')).toMatchObject({
    code: 1,
    err: expect.stringContaining('hulool user add'),
  });
});
