import { expect, test } from 'vitest';
import { createSite } from '../../../api/http/site.ts';
import { ReadCounter } from '../../../api/models/articles/reads.ts';
import { openTestDesk } from '../app.ts';
import { studio, words } from '../articles.ts';

/** What each page of the portal in this test is drawn from. */
const sources = new Map([
  ['/en', ['/api/topics', '/api/articles?locale=en&audience=consumer']],
  ['/en/topics/refunds', ['/api/topics/refunds-and-disputes?locale=en']],
  ['/en/topics/codes', ['/api/topics/authentication-3ds-otp?locale=en']],
  ['/en/articles/one', ['/api/articles/one?locale=en']],
  ['/ar/articles/one', ['/api/articles/one?locale=ar']],
  ['/en/articles/two', ['/api/articles/two?locale=en']],
  ['/en/articles/few', ['/api/articles/few?locale=en']],
  ['/en/codes/310', ['/api/codes/paytabs:310?locale=en']],
  ['/en/sitemap', ['/api/addresses?locale=en']],
  ['/en/status', ['/api/incidents?locale=en']],
]);

const headers = { 'cache-control': 'public, max-age=0' };
const incoming = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };
const config = { DATA_DIR: '', TRUST_PROXY: 0, PUBLIC_URL: 'http://localhost' };

/** A desk with a few articles behind a portal whose pages are the answers they are drawn from. */
async function openKeptSite() {
  const { url, published } = await studio();
  for (const slug of ['a', 'b', 'c', 'd']) await published(slug, ['ar', 'en']);
  await published('one', ['ar', 'en'], { related: ['a', 'b', 'c'] });
  await published('two', ['en'], { related: ['b', 'c', 'd', 'later'], problemType: 'refunds-and-disputes' });
  await published('few', ['en']);
  const desk = await openTestDesk({ DATABASE_URL: url });
  const as = await desk.signedIn('admin');
  const drawn: string[] = [];
  type Portal = Parameters<typeof createSite>[0]['portal'];
  const respond: Portal['respond'] = async (request, { platform }) => {
    const { pathname } = new URL(request.url);
    if (!request.headers.has('cookie')) drawn.push(pathname);
    const asked = (sources.get(pathname) ?? []).map((path) => new Request(`http://localhost${path}`));
    const answers = await Promise.all(asked.map(platform.api));
    return new Response((await Promise.all(answers.map((answer) => answer.text()))).join('\n'), { headers });
  };
  const { app: api, folder: client, follower } = desk;
  const site = createSite({ api, portal: { respond }, client, follower, reads: new ReadCounter(), config });
  const read = async (path: string, headers = {}) => (await site.request(path, { headers }, incoming)).text();

  /** Visits every page, sees that each shows what a new drawing would show, and says which were drawn anew. */
  async function drawnAnew(): Promise<string[]> {
    drawn.length = 0;
    for (const path of sources.keys()) {
      const kept = await read(path);
      expect(kept, path).toBe(await read(path, { cookie: 'none=1' }));
    }
    return [...drawn];
  }

  async function change(method: string, path: string, body?: unknown): Promise<void> {
    expect((await desk.ask(method, path, { as, body })).status, path).toBeLessThan(300);
  }

  await drawnAnew();
  return { ...desk, change, drawnAnew };
}

const lists = [
  '/en',
  '/en/topics/refunds',
  '/en/topics/codes',
  '/en/articles/few',
  '/en/codes/310',
  '/en/sitemap',
];
/** One beside which an editor chose an article that readers do not see yet: its address is told to nobody, so any may come to stand there. */
const open = '/en/articles/two';
const draft = (title: string, version: number) => ({ ...words(title), version });

test('what editors save throws nothing away: a draft, a new article, details of one that nobody sees', async () => {
  const { change, drawnAnew } = await openKeptSite();
  const details = { problemType: 'refunds-and-disputes', audience: 'consumer' };
  await change('PUT', '/articles/one/translations/en', draft('Newer words', 1));
  await change('POST', '/articles', { slug: 'later', ...details });
  await change('PATCH', '/articles/later', { audience: 'merchant' });
  await change('PUT', '/articles/later/translations/en', draft('Later', 0));
  expect(await drawnAnew()).toEqual([]);
});

test('a publication changes every page that shows the article, and the lists that it may enter; no other page is drawn anew', async () => {
  const { change, drawnAnew } = await openKeptSite();
  await change('PUT', '/articles/a/translations/en', draft('Newer words', 1));
  await change('PUT', '/articles/a/translations/en/publication');
  expect((await drawnAnew()).sort()).toEqual([...lists, open, '/en/articles/one', '/ar/articles/one'].sort());
  // Chosen by an editor before readers saw it.
  await change('POST', '/articles', {
    slug: 'later',
    problemType: 'refunds-and-disputes',
    audience: 'consumer',
    checkedOn: '2026-11-30',
  });
  await change('PUT', '/articles/later/translations/en', draft('Later', 0));
  await change('PUT', '/articles/later/translations/en/publication');
  expect((await drawnAnew()).sort()).toEqual([...lists, open].sort());
});

test('a withdrawal, another address and another problem type are seen at once wherever the article stands', async () => {
  const { change, drawnAnew } = await openKeptSite();
  await change('DELETE', '/articles/a/translations/en/publication', { reason: 'Wrong' });
  expect(await drawnAnew()).toContain('/en/articles/one');
  await change('PUT', '/articles/d/slug', { slug: 'e' });
  expect((await drawnAnew()).sort()).toEqual([...lists, '/en/articles/two'].sort());
  await change('PATCH', '/articles/b', { problemType: 'refunds-and-disputes' });
  expect((await drawnAnew()).sort()).toEqual(
    [...lists, '/en/articles/one', '/ar/articles/one', '/en/articles/two'].sort(),
  );
});

test('a vote changes the lists where it changes their order, and nothing where it does not', async () => {
  const { ask, drawnAnew } = await openKeptSite();
  const body = { helpful: true, locale: 'en' };
  for (const from of ['203.0.113.7', '203.0.113.8', '203.0.113.9'])
    await ask('POST', '/articles/two/feedback', { body, from });
  expect((await drawnAnew()).sort()).toEqual([...lists, open].sort());
  // It is the first already.
  await ask('POST', '/articles/two/feedback', { body, from: '203.0.113.10' });
  expect(await drawnAnew()).toEqual([]);
});

test('an incident may stand on any page: all are drawn anew when it is announced, told more of, and over', async () => {
  const { change, drawnAnew } = await openKeptSite();
  const all = [...sources.keys()];
  const text = { ar: 'تأخر', en: 'Slow' };
  await change('POST', '/incidents', {
    title: text,
    text,
    impact: 'major',
    providers: ['stc pay'],
    problemTypes: ['refunds-and-disputes'],
    startedAt: new Date().toISOString(),
  });
  expect(await drawnAnew()).toEqual(all);
  await change('POST', '/incidents/1/updates', { text });
  expect(await drawnAnew()).toEqual(all);
  await change('PUT', '/incidents/1/end', { text });
  expect(await drawnAnew()).toEqual(all);
});
