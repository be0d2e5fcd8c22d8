import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('the address of a type that was merged leads to the one into which', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  const merge = (into: string) =>
    ask('PUT', '/studio/problem-types/card-management/merger', { as, body: { into } });
  expect((await merge('card-management')).status).toBe(422);
  expect((await merge('bank-transfers')).status).toBe(204);
  const topic = await (await ask('GET', '/topics/card-management?locale=en')).json();
  expect(topic.id).toBe('bank-transfers');
});
