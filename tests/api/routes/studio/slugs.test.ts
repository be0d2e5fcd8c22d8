import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('an article that gets another address is found under both', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  expect(
    (await ask('PUT', '/articles/otp-missing/slug', { as, body: { slug: 'no-code' } })).status,
  ).toBeLessThan(300);
  expect((await ask('GET', '/articles/no-code?locale=en')).status).toBe(200);
  const moved = await ask('GET', '/articles/otp-missing?locale=en');
  expect(moved.headers.get('location')).toContain('/articles/no-code');
});

test('no two articles have one address, and no address is what cannot be one', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  for (const slug of ['refund-not-arrived', 'Not An Address', 'a/b', ''])
    expect((await ask('PUT', '/articles/otp-missing/slug', { as, body: { slug } })).status, slug).toBe(422);
  expect((await ask('PUT', '/articles/constructor/slug', { as, body: { slug: 'one-more' } })).status).toBe(
    404,
  );
});
