import { describe, expect, test } from 'vitest';
import { photo } from '../api/models/pictures/pictures.ts';
import { done } from './done.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('an editor in %s', (locale) => {
  const name = `app-${locale}`;
  const slug = locale === 'ar' ? 'pin-problems' : 'otp-missing';
  const file = async (colour: 'teal' | 'navy') => ({
    ...{ name: `App ${locale}.jpg`, mimeType: 'image/jpeg' },
    buffer: await photo(colour),
  });

  test('uploads a picture and numbers it', async () => {
    const one = await portal.signedIn('editor', locale);
    const { page } = one;
    await page.goto(`/${locale}/studio/pictures`);
    await check(one, locale);
    await page.setInputFiles('#file', await file('teal'));
    await page.fill('#altAr', 'شاشة التطبيق');
    await page.fill('#altEn', 'The screen of the app');
    await page.locator('aside form button').click();
    await page.waitForURL(`**/pictures/${name}**`);
    await check(one, locale);
    const first = page.locator('fieldset li').first();
    await first.locator('input[name=labelAr]').fill('اضغط هنا');
    await first.locator('input[name=labelEn]').fill('Press here');
    // Pressed before the page woke up, it does nothing.
    await expect
      .poll(async () => {
        await page.locator('.photo').click({ position: { x: 30, y: 30 } });
        return Number(await first.locator('input[name=x]').inputValue());
      })
      .toBeLessThan(30);
    await done(page.locator('form[action="?/say"] button.primary'));
    const kept = async () => (await page.request.get(`/api/studio/pictures/${name}`)).json();
    const [mark] = (await kept()).marks;
    expect(mark.x).toBeGreaterThan(0);
    expect(mark.x).toBeLessThan(30);
  });

  test('shows it in an article, and replaces it there', async () => {
    const { page } = await portal.signedIn('editor', locale);
    const translation = `/api/articles/${slug}/translations/${locale}`;
    const article = await (await page.request.get(`/api/studio/articles/${slug}`)).json();
    const { version, title, summary, quickFix, searchTerms, body } = article.translations[locale];
    const words = { title, summary, quickFix, searchTerms, version };
    const data = { ...words, body: `${body}\n\n![${title}](picture:${name})` };
    expect((await page.request.put(translation, { data })).status()).toBe(200);
    const published = await page.request.put(`${translation}/publication`, { data: { grade: 'minor' } });
    expect(published.status()).toBe(204);

    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}/articles/${slug}`);
    const image = reader.page.locator('.photo img');
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    expect(
      await reader.page.locator('.legend dd', { hasText: locale === 'ar' ? 'اضغط' : 'Press' }).count(),
    ).toBe(1);
    await check(reader, locale);
    const before = await image.getAttribute('src');

    await page.goto(`/${locale}/studio/pictures/${name}`);
    expect(await page.locator('form[action="?/remove"]').count()).toBe(0);
    await page.setInputFiles('#file', await file('navy'));
    await done(page.locator('form[action="?/replace"] button'));
    await expect
      .poll(async () => {
        await reader.page.goto(`/${locale}/articles/${slug}`);
        return image.getAttribute('src');
      })
      .not.toBe(before);
  });

  test('finds the pictures on a phone, in the dark', async () => {
    const one = await portal.signedIn('editor', locale, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    for (const path of ['', `/app-${locale}`, '?undescribed=true']) {
      await one.page.goto(`/${locale}/studio/pictures${path}`);
      await check(one, locale);
    }
  });
});

test('a picture is described and added without JavaScript, and what was typed comes back where it is refused', async () => {
  const { page } = await portal.signedIn('editor', 'en', { javaScriptEnabled: false });
  await page.goto('/en/studio/pictures');
  await page.fill('#altAr', 'شاشة');
  await page.fill('#altEn', 'Screen');
  const svg = { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };
  await page.setInputFiles('#file', svg);
  await page.locator('aside form button').click();
  expect(await page.locator('#file-error').textContent()).toContain('SVG');
  expect(await page.locator('#altEn').inputValue()).toBe('Screen');
  const buffer = await photo();
  await page.setInputFiles('#file', { name: 'plain.jpg', mimeType: 'image/jpeg', buffer });
  await page.locator('aside form button').click();
  await page.waitForURL('**/pictures/plain**');
});
