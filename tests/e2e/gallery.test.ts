import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const kit = globSync('web/ui/*.svelte').map((file) => basename(file, '.svelte').toLowerCase());
const drawn = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;
const cases = locales.flatMap((locale) => drawn.map(([name, media]) => ({ locale, name, media })));

test.for(cases)('every part of the kit reads well in $locale, $name', async ({ locale, media }) => {
  for (const width of [390, 1440]) {
    const one = await portal.visitor({ ...media, viewport: { width, height: 900 } });
    for (const part of kit) {
      const answer = await one.page.goto(`/${locale}/gallery/${part}`);
      expect(answer?.status(), part).toBe(200);
      await check(one, locale);
    }
  }
});

test.for(locales)('a menu and a dialog in %s open and close without JavaScript', async (locale) => {
  const { page } = await portal.visitor({ javaScriptEnabled: false });
  await page.goto(`/${locale}/gallery/menu`);
  const item = page.locator('main .menu a').first();
  expect(await item.isVisible()).toBe(false);
  await page.locator('main .menu summary').click();
  expect(await item.isVisible()).toBe(true);
  // It stands below its button, on the page.
  const box = await page.locator('main .menu > div').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await page.goto(`/${locale}/gallery/dialog`);
  const dialog = page.locator('dialog');
  await page.locator('button[popovertarget]').first().click();
  await dialog.waitFor({ state: 'visible' });
  await dialog.locator('button[popovertarget]').click();
  await dialog.waitFor({ state: 'hidden' });
});

test('an open menu and an open dialog read well, in either direction and scheme', async () => {
  for (const locale of locales)
    for (const [, media] of drawn) {
      const one = await portal.visitor(media);
      await one.page.goto(`/${locale}/gallery/menu`);
      await one.page.locator('main .menu summary').click();
      await check(one, locale);
      await one.page.goto(`/${locale}/gallery/dialog`);
      await one.page.locator('button[popovertarget]').first().click();
      await check(one, locale);
    }
});

test('the gallery is for those who build: no page leads to it, and robots are sent away', async () => {
  const { page } = await portal.visitor();
  await page.goto('/en');
  expect(await page.locator('a[href*="/gallery"]').count()).toBe(0);
  const sitemap = await (await page.request.get('/sitemap-en.xml')).text();
  expect(sitemap).not.toContain('/gallery');
  await page.goto('/en/gallery/button');
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect((await page.goto('/en/gallery/constructor'))?.status()).toBe(404);
});
