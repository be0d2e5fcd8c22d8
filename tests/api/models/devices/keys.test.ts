import { expect, test } from 'vitest';
import { keysOfDesk } from '../../../../api/models/devices/keys.ts';
import { connect, freshDatabase } from '../../database.ts';

test('all processes of a desk have the same keys, and keep them', async () => {
  const { db, url } = await freshDatabase();
  const other = await connect(url);
  const [one, two] = await Promise.all([keysOfDesk(db), keysOfDesk(other)]);
  expect(one).toEqual(two);
  expect(await keysOfDesk(db)).toEqual(one);
  expect(Buffer.from(one.publicKey, 'base64url')).toHaveLength(65);
  expect(Buffer.from(one.privateKey, 'base64url')).toHaveLength(32);
});
