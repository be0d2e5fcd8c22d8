import { createHmac } from 'node:crypto';
import { isTaken, postOutside } from '../outside.ts';

/** What another program is told: `id` stays when it is told again, so that it can tell. */
export type Told = { id: number; body: string };
type Program = { url: string; secret: string };

/**
 * Sends what happened to another program, which has to answer with 2xx; nothing inside is told anything, unless `mayBeInside`.
 * @throws Error when it was not taken
 */
export async function send(
  { url, secret }: Program,
  { id, body }: Told,
  mayBeInside: boolean,
): Promise<void> {
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'hulool-delivery': String(id),
    'hulool-signature': `t=${timestamp},v1=${signatureOf(secret, timestamp, body)}`,
  };
  const status = await postOutside(new URL(url), { headers, body }, mayBeInside);
  if (!isTaken(status)) throw new Error(`it answered ${status}`);
}

/** HMAC-SHA-256 in hex over when it was sent, in Unix seconds, a dot, and the body as it is. */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
