import type { ECDH } from 'node:crypto';
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** What a device was sent, as it reads it, and what its service was told with it. */
export type Pushed = {
  device: string;
  status: number;
  headers: IncomingHttpHeaders;
  shown: unknown;
  claims: unknown;
  key: string;
};

type Device = { ecdh: ECDH; auth: Buffer };
type Read = Omit<Pushed, 'device' | 'status' | 'headers'>;

/** One certificate for all of them: this process trusts it beside those that it trusts anyway. */
const certificate = (async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }]);
  setDefaultCACertificates([...getCACertificates('default'), made.cert]);
  return { key: made.private, cert: made.cert };
})();

/**
 * A push service on this machine, as RFC 8030 has it: what it is handed must be signed (RFC 8292) and encrypted for the device (RFC 8291),
 * or it is refused with 400. It answers as it is set to, for all devices or for one.
 */
export async function pushService() {
  const devices = new Map<string, Device>();
  const pushed: Pushed[] = [];
  const answers = { status: 201, of: new Map<string, number>() };
  const server = createServer(await certificate, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const name = request.url ?? '';
    const device = devices.get(name);
    const { headers } = request;
    const one = device && read(device, headers, Buffer.concat(parts));
    const status = one ? (answers.of.get(name) ?? answers.status) : 400;
    if (one) pushed.push({ device: name, status, headers, ...one });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  const origin = `https://localhost:${port}`;

  /** A browser subscribes: what it would give the desk. */
  function subscribe() {
    const ecdh = createECDH('prime256v1');
    const p256dh = ecdh.generateKeys('base64url');
    const auth = randomBytes(16);
    const device = `/for/${randomBytes(8).toString('base64url')}`;
    devices.set(device, { ecdh, auth });
    return {
      device,
      subscription: { endpoint: origin + device, keys: { p256dh, auth: auth.toString('base64url') } },
    };
  }
  return { origin, port, pushed, answers, subscribe };
}

function read(device: Device, headers: IncomingHttpHeaders, body: Buffer): Read | undefined {
  const { ttl, topic = '', urgency = '', 'content-encoding': encoding } = headers;
  const isUrgency = ['very-low', 'low', 'normal', 'high'].includes(String(urgency));
  if (!/^\d+$/.test(String(ttl)) || !/^[\w-]{1,32}$/.test(String(topic)) || !isUrgency) return undefined;
  if (encoding !== 'aes128gcm' || body.length > 4096) return undefined;
  const signed = signedBy(headers.authorization ?? '');
  return signed && { shown: JSON.parse(decrypted(device, body)), ...signed };
}

/** Who signed for this service, and what they claim, where the signature is right. */
function signedBy(authorization: string): { claims: unknown; key: string } | undefined {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [header = '', claims = '', signature = ''] = token.split('.');
  const said = z.object({ alg: z.literal('ES256') }).safeParse(parsed(header));
  const point = Buffer.from(key, 'base64url');
  if (!said.success || point.length !== 65) return undefined;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((one) => one.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const isRight = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isRight ? { claims: parsed(claims), key } : undefined;
}

const parsed = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/** RFC 8188 with one record, by the keys of RFC 8291. */
function decrypted({ ecdh, auth }: Device, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + (body[20] ?? 0));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = derived(ecdh.computeSecret(sender), auth, info, 32);
  const key = derived(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derived(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const record = body.subarray(21 + sender.length);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));
