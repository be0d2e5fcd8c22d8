import { expect, test } from 'vitest';
import { locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** What a page says of itself to machines. */
async function headOf(path: string) {
  const { page, errors } = await portal.visitor();
  await page.goto(path);
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const attribute = (selector: string, name: string) =>
    page
      .locator(`head ${selector}`)
      .evaluateAll((all, name) => all.map((one) => one.getAttribute(name)), name);
  return {
    page,
    errors,
    kinds: scripts.map((script) => JSON.parse(script)['@type']),
    canonical: await attribute('link[rel=canonical]', 'href'),
    languages: await attribute('link[rel=alternate]', 'hreflang'),
    picture: await attribute('meta[property="og:image"]', 'content'),
  };
}

test.for(locales)('pages in %s say what they are, where, and in which languages', async (locale) => {
  const pages: [string, string[]][] = [
    ['', []],
    ['/topics', []],
    ['/topics/refunds-and-disputes', ['FAQPage', 'BreadcrumbList']],
    ['/articles/refund-not-arrived', ['Article', 'HowTo', 'BreadcrumbList']],
    ['/codes', []],
    ['/codes/iso8583:51', ['BreadcrumbList']],
  ];
  for (const [path, kinds] of pages) {
    const head = await headOf(`/${locale}${path}`);
    expect(head.kinds, path).toEqual(kinds);
    expect(head.canonical).toEqual([`${portal.origin}/${locale}${path}`]);
    expect(head.languages).toEqual(['ar', 'en', 'x-default']);
    const answer = await head.page.request.get(head.picture[0] ?? '');
    expect(answer.headers()['content-type']).toBe('image/png');
    // Data is not executed: the policy for scripts says nothing of it.
    expect(head.errors).toEqual([]);
  }
});

test('robots find the sitemaps, and every address in them is there', async () => {
  const { page } = await portal.visitor();
  const read = async (address: string) => (await page.request.get(address)).text();
  const [index] = /http\S+\/sitemap\.xml/.exec(await read('/robots.txt')) ?? [];
  const placesOf = (xml: string) => [...xml.matchAll(/<loc>([^<]+)/g)].map(([, place = '']) => place);
  const sitemaps = placesOf(await read(index ?? ''));
  expect(sitemaps).toHaveLength(2);
  for (const sitemap of sitemaps) {
    const places = placesOf(await read(sitemap));
    expect(places.length).toBeGreaterThan(400);
    // One of each kind, and all articles: a page for each of the codes would only take time.
    const walked = places.filter((place) => !place.includes('/codes/') || place.endsWith('iso8583%3A51'));
    for (const place of walked) expect((await page.request.get(place)).status(), place).toBe(200);
  }
});
