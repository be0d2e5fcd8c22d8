import webPush from 'web-push';
import type { Queries } from '../../db/client.ts';
import { pushKeys } from '../../db/schema/devices.ts';

/** The keys by which push services know this desk, as base64url: made once, by whichever process is the first to need them. */
export async function keysOfDesk(db: Queries): Promise<{ publicKey: string; privateKey: string }> {
  const [kept] = await db.select().from(pushKeys);
  if (kept) return kept;
  await db
    .insert(pushKeys)
    .values({ id: 1, ...webPush.generateVAPIDKeys() })
    .onConflictDoNothing();
  return keysOfDesk(db);
}
