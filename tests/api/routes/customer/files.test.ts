import { expect, test } from 'vitest';
import { mostBytes } from '../../../../api/uploads/upload.ts';
import { openTestDesk } from '../../app.ts';

test('a form learns how many files it may send, and how large, before any is chosen', async () => {
  const { ask } = await openTestDesk();
  expect(await (await ask('GET', '/files')).json()).toEqual({ taken: true, most: 5, bytes: mostBytes });
});

test('where there is no room for files it says so', async () => {
  const { ask } = await openTestDesk({ STORAGE_MB: '1' });
  expect(await (await ask('GET', '/files')).json()).toMatchObject({ taken: false });
});
