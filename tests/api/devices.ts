import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../api/db/client.ts';
import { sessions } from '../../api/db/schema/people.ts';
import type { Locale } from '../../api/ground/locale.ts';
import { devicesOf, turnOn } from '../../api/models/devices/devices.ts';
import type { Staff } from '../../api/who/viewer.ts';

/** What a browser's push service gives it. */
export const subscription = () => ({
  endpoint: `https://push.example.com/for/${randomUUID()}`,
  keys: {
    p256dh: createECDH('prime256v1').generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  },
});

/** An agent has signed in. @returns the id of their session */
export async function sessionOf(db: Database, agent: Staff, expiresAt = Date.now() + 60 * 60_000) {
  const id = randomUUID();
  await db
    .insert(sessions)
    .values({ id, token: randomUUID(), userId: agent.id, expiresAt: new Date(expiresAt) });
  return id;
}

/** They have, and are told in that browser. @returns the id of the device */
export async function deviceOf(db: Database, agent: Staff, expiresAt?: number, locale: Locale = 'en') {
  const session = await sessionOf(db, agent, expiresAt);
  await turnOn(db, subscription(), { session, name: 'Firefox · Linux', locale }, agent);
  const [newest] = await devicesOf(db, agent);
  if (!newest) throw new Error('it was not turned on');
  return newest.id;
}
