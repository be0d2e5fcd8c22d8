import { expect, test } from 'vitest';
import { atDesk } from '../../../../api/db/schema/notifications.ts';
import { atTheirDesks, isAtDesk, noteAtDesk } from '../../../../api/models/notifications/at-desk.ts';
import { freshDesk } from '../../desk.ts';

test('who had the desk open lately is there, and after ten minutes no more', async () => {
  const { db, person } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  for (const one of [yara, omar, yara]) await noteAtDesk(db, one);
  expect(await atTheirDesks(db)).toEqual(new Set([yara.id, omar.id]));
  const before = new Date(Date.now() - 11 * 60_000);
  await db.update(atDesk).set({ at: before });
  expect(await atTheirDesks(db)).toEqual(new Set());
  expect([isAtDesk(null), isAtDesk(before), isAtDesk(new Date())]).toEqual([false, false, true]);
});
