import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sessions, users } from '../../../api/db/schema/people.ts';
import { openTestDesk } from '../app.ts';

const day = 24 * 60 * 60_000;

async function desk() {
  const opened = await openTestDesk();
  const cookie = await opened.signedIn('agent', 'omar');
  const whoIs = async (as: string) =>
    (await (await opened.ask('GET', '/session', { as })).json()).viewer as unknown;
  const expires = async () => (await opened.db.select().from(sessions))[0]?.expiresAt.getTime() ?? 0;
  return { ...opened, cookie, whoIs, expires };
}

test('whoever brings the cookie of their session is known, among other cookies too', async () => {
  const { cookie, whoIs } = await desk();
  expect(await whoIs(cookie)).toBe('staff');
  expect(await whoIs(`theme=dark; ${cookie}; other=a.b`)).toBe('staff');
});

test('a cookie with another signature, without one, cut or empty, is nobody’s', async () => {
  const { cookie, whoIs } = await desk();
  const [name = '', value = ''] = (
    cookie.split('; ').find((one) => one.includes('session_token')) ?? ''
  ).split('=');
  const token = decodeURIComponent(value).split('.')[0] ?? '';
  const other = Buffer.alloc(32, 1).toString('base64');
  for (const wrong of [
    '',
    '.',
    token,
    `${token}.`,
    `${token}.${other}`,
    `.${other}`,
    value.slice(0, -6),
    `x${value}`,
  ])
    expect(await whoIs(`${name}=${wrong}`), wrong).not.toBe('staff');
});

test('a session that has run out, or whose person was removed, is nobody’s', async () => {
  const { cookie, whoIs, db } = await desk();
  await db.update(sessions).set({ expiresAt: new Date(Date.now() - 1) });
  expect(await whoIs(cookie)).not.toBe('staff');
  await db.update(sessions).set({ expiresAt: new Date(Date.now() + day) });
  expect(await whoIs(cookie)).toBe('staff');
  await db.update(users).set({ removedAt: new Date() }).where(eq(users.email, 'omar@example.com'));
  expect(await whoIs(cookie)).not.toBe('staff');
});

test('to be seen lengthens a session once a day', async () => {
  const { cookie, whoIs, db, expires } = await desk();
  const fresh = new Date(Date.now() + 6.5 * day);
  await db.update(sessions).set({ expiresAt: fresh });
  await whoIs(cookie);
  expect(await expires()).toBe(fresh.getTime());
  await db.update(sessions).set({ expiresAt: new Date(Date.now() + 5 * day) });
  await whoIs(cookie);
  expect(await expires()).toBeGreaterThan(Date.now() + 6.9 * day);
});
