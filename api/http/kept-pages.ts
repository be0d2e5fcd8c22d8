import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { namesTag, preferredEncoding } from './accept.ts';

type Encoding = ReturnType<typeof preferredEncoding>;
type Page = {
  status: number;
  headers: Record<string, string>;
  bodies: Record<Encoding, Uint8Array<ArrayBuffer>>;
};

const mostBytes = 64 * 1024 * 1024;
const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/**
 * Pages that anonymous readers get, kept with their compressed forms until a publication throws them all away. Only a
 * page that says `cache-control: public` is kept. A request with a cookie is never answered from here, and what answers it
 * is for its sender alone: the same address may show the staff more.
 */
export class PageCache {
  #pages = new LRUCache<string, Page>({
    maxSize: mostBytes,
    sizeCalculation: ({ bodies }) => bodies.br.length + bodies.gzip.length + bodies.identity.length,
  });
  /** Grows with each clearing, so that a page drawn before it is not kept after it. */
  #age = 0;

  clear(): void {
    this.#age += 1;
    this.#pages.clear();
  }

  async answer(request: Request, render: (request: Request) => Promise<Response>): Promise<Response> {
    if (request.headers.has('cookie')) return forOne(await render(request));
    if (request.method !== 'GET') return render(request);
    const { pathname, search } = new URL(request.url);
    const key = pathname + search;
    const kept = this.#pages.get(key);
    if (kept) return send(kept, request);
    const age = this.#age;
    const response = await render(request);
    if (response.status !== 200 || !response.headers.get('cache-control')?.includes('public'))
      return response;
    const page = await draw(response);
    if (age === this.#age) this.#pages.set(key, page);
    return send(page, request);
  }
}

/** The same answer, not to be kept by anybody, where it said that all may. */
function forOne(response: Response): Response {
  if (!response.headers.get('cache-control')?.includes('public')) return response;
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'private, no-store');
  return new Response(response.body, { status: response.status, headers });
}

async function draw(response: Response): Promise<Page> {
  const body = Buffer.from(await response.arrayBuffer());
  // Weak: the compressed forms have the same.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.headers.append('vary', 'accept-encoding');
  const headers = { ...Object.fromEntries(response.headers), etag };
  const [br, zipped] = await Promise.all([compressors.br(body), compressors.gzip(body)]);
  const bodies = { identity: new Uint8Array(body), br: new Uint8Array(br), gzip: new Uint8Array(zipped) };
  return { status: response.status, headers, bodies };
}

function send({ status, headers, bodies }: Page, request: Request): Response {
  if (namesTag(request.headers.get('if-none-match') ?? '', headers.etag ?? ''))
    return new Response(null, { status: 304, headers });
  const encoding = preferredEncoding(request.headers.get('accept-encoding') ?? '');
  const body = bodies[encoding];
  const sent = new Headers({ ...headers, 'content-length': String(body.length) });
  if (encoding !== 'identity') sent.set('content-encoding', encoding);
  return new Response(body, { status, headers: sent });
}
