import { readCodes } from '../../content/codes.ts';
import { readTaxonomy } from '../../content/taxonomy.ts';
import { editor, filledBase } from './filled-base.ts';
import { origin, startServer } from './server.ts';

/**
 * What every public and studio page, list and answer takes over HTTP with 5,000 articles in both languages, beside 100, one request
 * after the other. Each is drawn anew: a request with a cookie is never answered with a kept page.
 */

const sizes = [100, 5000];
const samples = 40;
/** A page that takes longer is marked, in ms. */
const aim = 100;
const nobody = 'bench=1';

type Asked = { name: string; path: (at: number) => string; as: string; body?: unknown };
type Times = { p50: number; p95: number };

const measured: Map<string, Times>[] = [];
for (const size of sizes) measured.push(await measureBase(size));
print(measured);

async function measureBase(size: number): Promise<Map<string, Times>> {
  const { folder, slugs } = await filledBase(size);
  const server = await startServer(folder);
  while (!(await isReady())) continue;
  const times = new Map<string, Times>();
  const base = named(slugs);
  const all = [...pages(base), ...answers(base), ...studioPages(base, await signIn())];
  for (const asked of all) times.set(asked.name, await timesOf(asked));
  await server.stop();
  return times;
}

/** Whether every text can be found. The server answers once that is so, and ends a connection on which nothing is said for a minute. */
function isReady(): Promise<boolean> {
  return fetch(`${origin}/api/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function signIn(): Promise<string> {
  const body = JSON.stringify(editor);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers, body });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function timesOf({ name, path, as, body }: Asked): Promise<Times> {
  const times: number[] = [];
  for (let at = 0; at < samples + 3; at++) {
    const began = performance.now();
    const answer = await fetch(origin + path(at), {
      headers: { cookie: as, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    await answer.text();
    if (!answer.ok) throw new Error(`${name}: ${answer.status} for ${path(at)}`);
    times.push(performance.now() - began);
  }
  // The first of each finds code that never ran.
  const sorted = times.slice(3).sort((one, other) => one - other);
  const share = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { p50: share(0.5), p95: share(0.95) };
}

type Path = string | ((at: number) => string);
type Base = ReturnType<typeof named>;

/** What addresses name: another one each time, and the middle of the lists. */
function named(slugs: string[]) {
  const another = (list: string[]) => (at: number) => list[(at * 37) % list.length] ?? '';
  const middle = slugs.toSorted()[Math.floor(slugs.length / 2)] ?? '';
  const article = another(slugs);
  return {
    article,
    code: another(readCodes('content').codes.map(({ id }) => encodeURIComponent(id))),
    type: another(readTaxonomy('content').taxonomy.map(({ id }) => id)),
    words: (at: number) => encodeURIComponent(`رمز التحقق ${article(at).replaceAll('-', ' ')}`),
    middle,
    place: encodeURIComponent(`0.${middle}`),
  };
}

function to(as: string) {
  return (name: string, path: Path, body?: unknown): Asked => ({
    name,
    path: typeof path === 'string' ? () => path : path,
    as,
    body,
  });
}

function pages({ article, code, type, words, place }: Base): Asked[] {
  const reader = to(nobody);
  return [
    reader('home', '/ar'),
    reader('home, for shops', '/en?for=merchant'),
    reader('problem types', '/ar/topics'),
    reader('a problem type', (at) => `/ar/topics/${type(at)}`),
    reader('a problem type, its next page', (at) => `/ar/topics/${type(at)}?cursor=${place}`),
    reader('an article', (at) => `/ar/articles/${article(at)}`),
    reader('search', (at) => `/ar/search?q=${words(at)}`),
    reader('search, without words', '/ar/search'),
    reader('guides', '/ar/guides'),
    reader('a guide', '/ar/guides/otp-missing'),
    reader('codes', '/ar/codes'),
    reader('a code', (at) => `/ar/codes/${code(at)}`),
    reader('a system of codes', '/ar/codes/systems/iso8583'),
    reader('status', '/ar/status'),
    reader('writing to us', '/ar/tickets/new'),
    reader('sitemap', '/sitemap-ar.xml'),
  ];
}

function answers({ article, code, type, words, place }: Base): Asked[] {
  const reader = to(nobody);
  const message = { text: 'خُصم المبلغ من بطاقتي ولم يصل الطلب إلى المتجر', locale: 'ar' };
  return [
    reader('JSON: a bare answer', '/api/health'),
    reader('JSON: problem types', '/api/topics?locale=ar'),
    reader('JSON: a problem type', (at) => `/api/topics/${type(at)}?locale=ar`),
    reader('JSON: articles', '/api/articles?locale=ar'),
    reader('JSON: articles, from the middle', `/api/articles?locale=ar&cursor=${place}`),
    reader('JSON: an article', (at) => `/api/articles/${article(at + 1)}?locale=en`),
    reader('JSON: addresses', '/api/addresses?locale=ar'),
    reader('JSON: search', (at) => `/api/search?locale=ar&q=${words(at + samples)}`),
    reader('JSON: suggestions', '/api/suggestions', message),
    reader('JSON: codes', '/api/codes?locale=ar&q=51'),
    reader('JSON: a code', (at) => `/api/codes/${code(at + 1)}?locale=ar`),
    reader('JSON: incidents', '/api/incidents?locale=ar'),
  ];
}

function studioPages({ article, type, middle }: Base, cookie: string): Asked[] {
  const studio = to(cookie);
  const none = encodeURIComponent('لا شيء كهذا');
  return [
    studio('studio', '/ar/studio'),
    studio('studio, articles', '/ar/studio/articles'),
    studio('studio, articles from the middle', `/ar/studio/articles?cursor=${middle}`),
    studio('studio, by words that none has', `/ar/studio/articles?q=${none}`),
    studio('studio, what misses a language', '/ar/studio/articles?state=missing'),
    studio('studio, what is behind', '/ar/studio/articles?state=behind'),
    studio('studio, of a problem type', (at) => `/ar/studio/articles?problemType=${type(at)}`),
    studio('studio, gaps', '/ar/studio/gaps?days=90'),
    studio('studio, facts', '/ar/studio/facts'),
    studio('studio, a history', (at) => `/ar/studio/${article(at)}/history`),
    studio('studio, an effect', (at) => `/ar/studio/${article(at)}/effect?days=365`),
    studio('studio, an article', (at) => `/ar/studio/${article(at)}`),
    studio('studio, a new article', '/ar/studio/new'),
    studio('studio, guides', '/ar/studio/guides'),
    studio('JSON: studio', '/api/studio/articles'),
    studio('JSON: studio, an article', (at) => `/api/studio/articles/${article(at)}`),
  ];
}

function print([few, many]: Map<string, Times>[]): void {
  const columns = sizes.map((size) => `p50   p95 at ${size}`.padStart(22)).join('');
  process.stdout.write(`\nms, drawn anew${' '.repeat(26)}${columns}\n`);
  let slow = 0;
  for (const [name, times] of many ?? []) {
    const cells = [few?.get(name), times].map((one) =>
      one ? `${one.p50.toFixed(1).padStart(9)} ${one.p95.toFixed(1).padStart(9)}`.padStart(22) : '',
    );
    if (times.p95 >= aim) slow += 1;
    process.stdout.write(`${name.padEnd(40)}${cells.join('')}${times.p95 < aim ? '' : `  over ${aim}`}\n`);
  }
  process.stdout.write(`\n${slow} of ${many?.size} take ${aim} ms or more at p95\n`);
}
