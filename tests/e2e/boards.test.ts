import { describe, expect, test } from 'vitest';
import { done } from './done.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('an editor in %s', (locale) => {
  test('compares two states of a text, word by word, and makes the older one the draft again', async () => {
    const one = await portal.signedIn('editor', locale);
    const { page } = one;
    const translation = `/api/articles/otp-missing/translations/${locale}`;
    const article = await (await page.request.get('/api/studio/articles/otp-missing')).json();
    const { version, title, summary, quickFix, searchTerms, body } = article.translations[locale];
    const [was, is] = locale === 'ar' ? ['لا يصل', 'تأخر'] : ['does not arrive', 'is late'];
    expect(title).toContain(was);
    const data = { title: title.replace(was, is), summary, quickFix, searchTerms, body, version };
    expect((await page.request.put(translation, { data })).status()).toBe(200);

    await page.goto(`/${locale}/studio/otp-missing/history`);
    expect(await page.locator('main del').first().textContent()).toBe(was);
    expect(await page.locator('main ins').first().textContent()).toBe(is);
    await check(one, locale);
    await done(page.locator('form[action^="?/restore"] button'));
    const { states } = await (await page.request.get(`${translation}/history`)).json();
    expect(states.map((state: { title: string }) => state.title).slice(0, 2)).toEqual([title, data.title]);
    // What restoring did is seen at once.
    expect(await page.locator('main del').first().textContent()).toBe(is);
    expect(await page.locator('main ins').first().textContent()).toBe(was);
  });

  test('sees what was looked up without an answer, says that it is no gap, and that it is one after all, and begins its article', async () => {
    const reader = await portal.visitor();
    const code = locale === 'ar' ? '900.100.6001' : '900.100.6002';
    await reader.page.goto(`/${locale}/codes?q=${code}`);
    const one = await portal.signedIn('editor', locale);
    const { page } = one;
    await page.goto(`/${locale}/studio/gaps?kind=code`);
    const row = page.locator('main li', { has: page.locator('h2', { hasText: code }) });
    expect(await row.count()).toBe(1);
    await check(one, locale);
    const start = await row.locator('form a').getAttribute('href');
    await row.locator('form button').click();
    await expect.poll(() => row.count()).toBe(0);
    const closed = page.locator('aside li', { hasText: code });
    await closed.locator('button').click();
    await expect.poll(() => row.count()).toBe(1);

    await page.goto(start ?? '');
    const slug = `unknown-code-${locale}`;
    await page.fill('main input[name=slug]', slug);
    await page.locator('main form button.primary').click();
    await page.waitForURL(`**/studio/${slug}`);
    const { translations } = await (await page.request.get(`/api/studio/articles/${slug}`)).json();
    expect(translations[locale]).toMatchObject({ title: code, searchTerms: [code], state: 'draft' });
  });

  test('says of one fact after the other that it is so today', async () => {
    const one = await portal.signedIn('editor', locale, { colorScheme: 'dark' });
    const { page } = one;
    await page.goto(`/${locale}/studio/facts`);
    const first = page.locator('main ol > li').first();
    const before = await first.textContent();
    await done(first.locator('form button'));
    expect(await first.textContent()).not.toBe(before);
    await check(one, locale);
  });

  test('finds every board on a phone', async () => {
    const one = await portal.signedIn('editor', locale, { viewport: { width: 360, height: 780 } });
    const { page } = one;
    for (const path of ['', '/articles', '/gaps', '/facts', '/otp-missing/history', '/otp-missing/effect']) {
      await page.goto(`/${locale}/studio${path}`);
      await check(one, locale);
    }
    await page.goto(`/${locale}/studio`);
    await page.locator(`.views a[href="/${locale}/studio/articles"]`).click();
    await page.waitForURL(/\/studio\/articles$/);
    await page.locator('.phone-bar summary').click();
    const other = locale === 'ar' ? 'en' : 'ar';
    await page.locator(`.phone-bar a[hreflang=${other}]`).click();
    await page.waitForURL(`**/${other}/studio/articles`);
  });
});

test('who reads an article is counted, once', async () => {
  const { page } = await portal.visitor();
  for (const _ of [1, 2]) await page.goto('/ar/articles/pin-problems');
  const editor = await portal.signedIn('editor', 'ar');
  const reads = async () => {
    const answer = await editor.page.request.get('/api/studio/articles/pin-problems/effect');
    return (await answer.json()).days.at(-1);
  };
  await expect.poll(reads).toMatchObject({ ar: 1, en: 0 });
});

test('what is missing can be closed without JavaScript', async () => {
  const reader = await portal.visitor();
  await reader.page.goto('/en/codes?q=900.100.6003');
  const { page } = await portal.signedIn('editor', 'en', { javaScriptEnabled: false });
  await page.goto('/en/studio/gaps?kind=code');
  const row = page.locator('main li', { has: page.locator('h2', { hasText: '900.100.6003' }) });
  await row.locator('form button').click();
  await page.goto('/en/studio/gaps?kind=code');
  expect(await row.count()).toBe(0);
});
