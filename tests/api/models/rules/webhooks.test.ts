import { expect, test } from 'vitest';
import { NotFound } from '../../../../api/ground/failures.ts';
import {
  addWebhook,
  allWebhooks,
  removeWebhook,
  webhookNumbered,
} from '../../../../api/models/rules/webhooks.ts';
import { freshDesk } from '../../desk.ts';

test('a program has a secret of its own that no list shows', async () => {
  const { db, person } = await freshDesk();
  const admin = await person('amal', 'admin');
  const [one, other] = [
    await addWebhook(db, { name: 'Chat', url: 'https://chat.example/in' }, admin),
    await addWebhook(db, { name: 'Board', url: 'https://board.example/in' }, admin),
  ];
  expect(one.secret).toMatch(/^whsec_[\w-]{43}$/);
  expect(one.secret).not.toBe(other.secret);
  expect(await allWebhooks(db)).toEqual([
    { id: other.id, name: 'Board', url: 'https://board.example/in' },
    { id: one.id, name: 'Chat', url: 'https://chat.example/in' },
  ]);
  expect(await webhookNumbered(db, one.id)).toEqual({ url: 'https://chat.example/in', secret: one.secret });
  await removeWebhook(db, one.id, admin);
  expect(await webhookNumbered(db, one.id)).toBeUndefined();
  await expect(removeWebhook(db, one.id, admin)).rejects.toThrow(NotFound);
});
