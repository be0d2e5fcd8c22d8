import { expect, test } from 'vitest';
import { check, locales, openPortal } from './portal.ts';

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
    languages: await attribute('link[hreflang]', 'hreflang'),
    picture: await attribute('meta[property="og:image"]', 'content'),
  };
}

test.for(locales)('pages in %s say what they are, where, and in which languages', async (locale) => {
  const pages: [string, string[]][] = [
    ['', []],
    ['/topics', []],
    ['/topics/refunds-and-disputes', ['FAQPage', 'BreadcrumbList']],
    ['/articles/refund-not-arrived', ['Article', 'HowTo', 'BreadcrumbList']],
    ['/guides', []],
    ['/guides/money-deducted-no-order', ['BreadcrumbList']],
    ['/status', []],
    ['/limits', []],
    ['/limits/eg', []],
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
    const walked = places.filter((place) => !/\/codes\//.test(place) || place.endsWith('iso8583%3A51'));
    for (const place of walked) expect((await page.request.get(place)).status(), place).toBe(200);
  }
});

test.for(locales)('an article in %s is shared by plain links, or by what the device has', async (locale) => {
  const one = await portal.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = one;
  const address = `${portal.origin}/${locale}/articles/otp-missing`;
  await page.goto(address);
  const links = await page
    .locator('.share a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links).toHaveLength(5);
  for (const link of links) expect(decodeURIComponent(link)).toContain(address);
  await page.locator('[data-share]').click();
  await expect.poll(() => page.locator('.share [role=status]').textContent()).not.toBe('');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  await page.addInitScript(() => {
    navigator.share = async (data) => void (document.title = String(data?.url));
  });
  await page.reload();
  await page.locator('[data-share]').click();
  await expect.poll(() => page.title()).toBe(address);
  await check(one, locale);
});

test.for(locales)('an article in %s prints as a text and nothing else', async (locale) => {
  const { page } = await portal.visitor({ viewport: { width: 700, height: 1000 }, colorScheme: 'dark' });
  await page.goto(`/${locale}/articles/refund-not-arrived`);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['header', 'footer', '#feedback', '.share', '.related', '.contents', 'form'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  expect(await page.locator('.fix').isVisible()).toBe(true);
  expect(await page.locator('.address').textContent()).toContain(portal.origin);
  const link = page.locator('.prose a[href*="/articles/"]').first();
  const shown = await link.evaluate((one) => getComputedStyle(one, '::after').content);
  expect(shown).toContain(`/${locale}/articles/`);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});

test('an article under an address it left is found at its new one, in both languages', async () => {
  const { page } = await portal.signedIn('editor', 'en');
  await page.goto('/en/studio/paypal-limited?side=settings');
  await page.fill('input[name=slug]', 'otp-missing');
  await page.locator('form[action^="?/rename"] button').click();
  await page.locator('.side .error').waitFor();
  await page.fill('input[name=slug]', 'paypal-account-limited');
  await page.locator('form[action^="?/rename"] button').click();
  await page.waitForURL(/studio\/paypal-account-limited$/);
  const { page: reader } = await portal.visitor();
  for (const locale of locales) {
    const answer = await reader.goto(`/${locale}/articles/paypal-limited`);
    expect(new URL(reader.url()).pathname).toBe(`/${locale}/articles/paypal-account-limited`);
    const first = await answer?.request().redirectedFrom()?.response();
    expect(first?.status()).toBe(301);
  }
});
