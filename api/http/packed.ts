import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { preferredEncoding } from './accept.ts';

/** Less is not worth packing, in bytes. */
const least = 1024;
const isText = /^(?:text|application)\//;

/** What somebody waits for is packed fast, on a thread beside the one that answers: at 76 kB 0.6 ms by brotli and 1.9 by gzip. */
const fast = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 3 }),
};

/** An answer made for one reader, packed as their browser wants it; what is packed already, or short, stays as it is. */
export async function packed(answer: Response, request: Request): Promise<Response> {
  const encoding = preferredEncoding(request.headers.get('accept-encoding') ?? '');
  const { headers, status } = answer;
  if (!answer.body || headers.has('content-encoding') || !isText.test(headers.get('content-type') ?? ''))
    return answer;
  headers.append('vary', 'accept-encoding');
  if (encoding === 'identity') return answer;
  const body = Buffer.from(await answer.arrayBuffer());
  if (body.length < least) return new Response(body, { status, headers });
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  return new Response(new Uint8Array(await fast[encoding](body)), { status, headers });
}
