import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { namesTag, preferredEncoding } from './accept.ts';
import { namesOf } from './names.ts';

type Encoding = ReturnType<typeof preferredEncoding>;
type Page = {
  status: number;
  headers: Record<string, string>;
  bodies: Record<Encoding, Uint8Array<ArrayBuffer>>;
  /** The articles it shows, as the answers that it was drawn from name them. */
  names: ReadonlySet<string>;
};
/** Draws a page; `from` takes each answer of the API that it is drawn from, and gives it back. */
type Render = (request: Request, from: (answer: Response) => Response) => Promise<Response>;

const mostBytes = 64 * 1024 * 1024;
const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/**
 * Pages that anonymous readers get, kept with their compressed forms until something that they show changes. A page remembers which
 * articles were named by the answers it was drawn from: nobody has to know which addresses show an article, and what shows lists
 * names any (`names.ts`). Better to draw a page once too often than to show what is no longer so. Only a
 * page that says `cache-control: public` is kept. A request with a cookie is never answered from here, and what answers it
 * is for its sender alone: the same address may show the staff more.
 */
export class PageCache {
  #pages = new LRUCache<string, Page>({
    maxSize: mostBytes,
    sizeCalculation: ({ bodies }) => bodies.br.length + bodies.gzip.length + bodies.identity.length,
  });
  /** Grows whenever anything is thrown away, so that a page drawn before that is not kept after it. */
  #age = 0;

  clear(): void {
    this.#age += 1;
    this.#pages.clear();
  }

  /** Throws away what shows one of these. */
  forget(...names: string[]): void {
    this.#age += 1;
    for (const [key, page] of [...this.#pages.entries()])
      if (names.some((name) => page.names.has(name))) this.#pages.delete(key);
  }

  async answer(request: Request, render: Render): Promise<Response> {
    const names = new Set<string>();
    const from = (answer: Response) => {
      for (const name of namesOf(answer)) names.add(name);
      return answer;
    };
    if (request.headers.has('cookie')) return forOne(await render(request, from));
    if (request.method !== 'GET') return render(request, from);
    const { pathname, search } = new URL(request.url);
    const key = pathname + search;
    const kept = this.#pages.get(key);
    if (kept) return send(kept, request);
    const age = this.#age;
    const response = await render(request, from);
    if (response.status !== 200 || !response.headers.get('cache-control')?.includes('public'))
      return response;
    const page = { ...(await draw(response)), names };
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

async function draw(response: Response): Promise<Omit<Page, 'names'>> {
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
