import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { password, startAgain } from '../../server.ts';
import { cookieOf } from '../app.ts';

/** What reaches the server from a proxy that speaks TLS to the world: plain HTTP, by whatever name the proxy knows it. */

const origin = 'https://help.example.com';
let server: Awaited<ReturnType<typeof startAgain>>;
beforeAll(async () => {
  server = await startAgain({ PUBLIC_URL: origin, TRUST_PROXY: 'true' });
});
afterAll(() => server.stop());

function ask(path: string, { headers, ...init }: RequestInit = {}) {
  const sent = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', ...headers };
  return fetch(server.origin + path, { redirect: 'manual', ...init, headers: sent });
}

const fields = new URLSearchParams({ email: 'agent@example.com', password });
const signIn = (from: string) =>
  ask('/en/sign-in', { method: 'POST', headers: { origin: from, accept: 'text/html' }, body: fields });

let signedIn: Promise<string> | undefined;
const cookie = () => (signedIn ??= signIn(origin).then(cookieOf));

describe('behind TLS', () => {
  test('a form of the public name is taken, and its cookie is Secure', async () => {
    const answer = await signIn(origin);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/en/start');
    for (const one of answer.headers.getSetCookie()) expect(one).toMatch(/; Secure/i);
  });

  test.for([
    'http://help.example.com',
    'https://evil.example',
    'null',
    'https://help.example.com.evil.example',
  ])('a form from %s is refused by the portal and by the API', async (from) => {
    expect((await signIn(from)).status).toBe(403);
    const json = { origin: from, 'content-type': 'application/json' };
    const body = JSON.stringify({ email: 'agent@example.com', password });
    expect((await ask('/api/session', { method: 'POST', headers: json, body })).status).toBe(403);
  });

  test('what a caller says its host is changes nothing', async () => {
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
    };
    for (const path of [
      '/en',
      '/robots.txt',
      '/sitemap.xml',
      '/sitemap-en.xml',
      '/en/articles/otp-missing',
    ]) {
      const text = await (await ask(path, { headers: forged })).text();
      expect(text).toContain(`${origin}/`);
      expect(text).not.toMatch(/evil|localhost|http:\/\/help/);
    }
    const feed = await (await ask('/api/incidents/feed.atom?locale=en', { headers: forged })).text();
    expect(feed).toContain(`${origin}/en/status`);
  });

  test.for(['/en', '/ar/tickets/new', '/api/health', '/api/nothing', '/en/nothing', '/favicon.svg', '/'])(
    '%s keeps browsers on TLS',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    },
  );
});

describe('what may be kept', () => {
  const pages = [
    '/en',
    '/en/status',
    '/en/topics',
    '/en/codes',
    '/en/articles/otp-missing',
    '/api/topics?locale=en',
  ];

  test.for(pages)('%s is for all without a cookie, and for one alone with it', async (path) => {
    const open = await ask(path);
    expect(open.headers.get('cache-control')).toContain('public');
    expect(open.headers.get('vary')).toMatch(/cookie/);
    const own = await ask(path, { headers: { cookie: await cookie() } });
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toMatch(/no-store/);
    expect(own.headers.get('cache-control')).not.toContain('public');
    expect(own.headers.get('vary')).toMatch(/cookie/);
    const head = await ask(path, { method: 'HEAD', headers: { cookie: await cookie() } });
    expect(head.headers.get('cache-control')).not.toContain('public');
  });

  test.for([
    '/en/desk',
    '/en/desk/incidents',
    '/en/tickets/new',
    '/en/search?q=otp',
    '/en/status/999',
    '/api/session',
  ])('nothing of %s is kept, whoever looks', async (path) => {
    for (const own of ['', await cookie()])
      expect((await ask(path, { headers: { cookie: own } })).headers.get('cache-control')).toContain(
        'no-store',
      );
  });

  test('a page that is known already is not sent again', async () => {
    const etag = (await ask('/en/topics')).headers.get('etag') ?? '';
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const answer = await ask('/en/topics', { headers: { 'if-none-match': known } });
      expect(answer.status).toBe(304);
      expect(answer.headers.get('vary')).toMatch(/cookie/);
    }
    expect((await ask('/en/topics', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  test('codings are chosen by weight', async () => {
    for (const path of ['/en/topics', '/en/search?q=otp']) {
      const refused = await ask(path, { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
      expect(refused.headers.get('content-encoding')).toBeNull();
    }
    const zipped = await ask('/en/topics', { headers: { 'accept-encoding': 'br;q=0.1, gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
  });

  test('the language is guessed by weight', async () => {
    const home = await ask('/', { headers: { 'accept-language': 'ar;q=0.1, en;q=0.9' } });
    expect(home.headers.get('location')).toBe('/en');
    expect(home.headers.get('vary')).toMatch(/accept-language/);
    const refused = await ask('/api/nothing', { headers: { 'accept-language': 'ar;q=0.1, en;q=0.9' } });
    expect(refused.headers.get('content-language')).toBe('en');
  });
});
