import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { bare, isOutside, lookupOutside } from '../outside.ts';

/** For the whole of an answer, however slowly it comes, in ms. */
const patience = 5000;

/** What another program is told: `id` stays when it is told again, so that it can tell. */
export type Told = { id: number; body: string };
type Program = { url: string; secret: string };

/**
 * Sends what happened to another program, which has to answer with 2xx. A redirect is no answer, and is not followed. Nothing inside is told
 * anything, unless `mayBeInside`: the address that is checked is the one that is connected to.
 * @throws Error when it was not taken
 */
export async function send({ url, secret }: Program, told: Told, mayBeInside: boolean): Promise<void> {
  const to = new URL(url);
  const address = bare(to.hostname);
  if (!mayBeInside && isIP(address) && !isOutside(address)) throw new Error('it leads inside');
  const answer = await post(to, told, secret, mayBeInside);
  answer.destroy();
  const { statusCode = 0 } = answer;
  if (statusCode < 200 || statusCode > 299) throw new Error(`it answered ${statusCode}`);
}

function post(to: URL, { id, body }: Told, secret: string, mayBeInside: boolean): Promise<IncomingMessage> {
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Hulool',
    'hulool-delivery': String(id),
    'hulool-signature': `t=${timestamp},v1=${signatureOf(secret, timestamp, body)}`,
  };
  const request = to.protocol === 'https:' ? requestHttps : requestHttp;
  // A connection for each: one that is kept would not look its name up again.
  const options = { method: 'POST', agent: false, headers, signal: AbortSignal.timeout(patience) };
  return new Promise((resolve, reject) => {
    request(to, { ...options, ...(!mayBeInside && { lookup: lookupOutside }) }, resolve)
      .on('error', reject)
      .end(body);
  });
}

/** HMAC-SHA-256 in hex over when it was sent, in Unix seconds, a dot, and the body as it is. */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
