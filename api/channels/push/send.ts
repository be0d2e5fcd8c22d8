import webPush from 'web-push';
import { postOutside } from '../outside.ts';
import type { Shown } from './words.ts';

/** A device as its push service named it to us, with keys as base64url. */
export type Target = { endpoint: string; p256dh: string; auth: string };
/** Who sends: keys as base64url, and where a push service writes to when something is wrong with us, a `mailto:`. */
export type Sender = { publicKey: string; privateKey: string; contact: string };

/** So long a push service keeps what a device that is off was not told, in seconds: after that it waits at the desk. */
const longestKept = 60 * 60;

/**
 * Has a device show something: encrypted for it alone (RFC 8291), signed as ours (RFC 8292), and handed to its push service (RFC 8030) by
 * TLS. Nothing inside is told anything, unless `mayBeInside`.
 * @returns the status that the service answered with. @throws Error when there was none
 */
export async function push(
  { endpoint, p256dh, auth }: Target,
  shown: Shown,
  { publicKey, privateKey, contact }: Sender,
  mayBeInside: boolean,
): Promise<number> {
  const to = new URL(endpoint);
  if (to.protocol !== 'https:') throw new Error('it is not reached by TLS');
  const { cipherText: body } = webPush.encrypt(p256dh, auth, JSON.stringify(shown), 'aes128gcm');
  const { Authorization } = webPush.getVapidHeaders(to.origin, contact, publicKey, privateKey, 'aes128gcm');
  const headers = {
    'content-type': 'application/octet-stream',
    'content-encoding': 'aes128gcm',
    authorization: Authorization,
    ttl: longestKept,
    urgency: 'high',
    topic: shown.tag,
  };
  return postOutside(to, { headers, body }, mayBeInside);
}
