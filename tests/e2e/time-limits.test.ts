import { describe, expect, test } from 'vitest';
import { countryId } from '../../content/countries.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('time limits in %s', (locale) => {
  test.for(['light', 'dark'] as const)('read without a barrier, %s', async (colorScheme) => {
    for (const width of [360, 1440]) {
      const one = await portal.visitor({ colorScheme, viewport: { width, height: 800 } });
      for (const path of ['/limits', '/limits/sa', '/limits/ae', '/limits/ye']) {
        await one.page.goto(`/${locale}${path}`);
        await check(one, locale);
      }
    }
  });

  test('every country is reached from the list, without JavaScript', async () => {
    const { page } = await portal.visitor({ javaScriptEnabled: false });
    await page.goto(`/${locale}/limits`);
    expect(await page.locator('main li a').count()).toBe(countryId.options.length);
    await page.locator('main li a').first().click();
    await page.waitForURL(/\/limits\/sa$/);
    const row = page.locator('#atm + div tbody tr').first();
    expect(await row.locator('strong').textContent()).toBe(locale === 'ar' ? 'يوما عمل' : '2 working days');
    expect(await row.locator('a').getAttribute('href')).toMatch(/^https:\/\/rulebook\.sama\.gov\.sa\//);
  });

  test('where no limit is known there is a number to call', async () => {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}/limits/jo`);
    expect(await page.locator('main .notice a[href^="tel:"]').first().textContent()).toBe('064630301');
  });
});

test('a country that is none of ours is not there', async () => {
  const { page } = await portal.visitor();
  expect((await page.goto('/en/limits/fr'))?.status()).toBe(404);
});
