import { createECDH } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { devicesOf } from '../models/devices/devices.ts';
import { keysOfDesk } from '../models/devices/keys.ts';
import type { Staff } from '../who/viewer.ts';

const bytes = z.string().regex(/^[\w-]+$/);

/** Whether that is a key for which something can be encrypted: a point on the curve P-256. */
function isPoint(key: string): boolean {
  const ours = createECDH('prime256v1');
  ours.generateKeys();
  try {
    return ours.computeSecret(key, 'base64url').length > 0;
  } catch {
    return false;
  }
}

export const subscription = z
  .object({
    endpoint: z.url({ protocol: /^https$/ }).max(2000),
    keys: z.object({
      p256dh: bytes.length(87).refine(isPoint, 'wrong').openapi({ description: '65 bytes as base64url' }),
      auth: bytes.length(22).openapi({ description: '16 bytes as base64url' }),
    }),
  })
  .openapi('PushSubscription', { description: 'As a browser writes a `PushSubscription` in JSON' });

const device = z
  .object({
    id: z.number(),
    name: z.string().openapi({ description: 'The browser and its system' }),
    here: z.boolean().openapi({ description: 'Whether it is the one that asks' }),
    always: z.boolean().openapi({
      description: 'Whether it is told also while you are away and outside of working hours',
    }),
    since: z.iso.datetime(),
  })
  .openapi('Device');

export const deviceList = z.object({
  key: z.string().openapi({ description: '`applicationServerKey` to subscribe with, as base64url' }),
  devices: z.array(device),
});

/** Where an agent is told what is urgent, as seen from a session of theirs. */
export async function devicesShown(
  db: Queries,
  agent: Staff,
  session: string,
): Promise<z.infer<typeof deviceList>> {
  const [{ publicKey }, devices] = await Promise.all([keysOfDesk(db), devicesOf(db, agent)]);
  const shown = devices.map(({ id, name, always, createdAt, ...one }) => ({
    ...{ id, name, always },
    here: one.session === session,
    since: createdAt.toISOString(),
  }));
  return { key: publicKey, devices: shown };
}
