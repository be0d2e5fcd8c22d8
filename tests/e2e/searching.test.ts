import { describe, expect, test } from 'vitest';
import { words } from './customers-words.ts';
import { locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('a customer who searches in %s', (locale) => {
  test.for([true, false])(
    'searches, reads and says whether it helped, JavaScript %s',
    async (javaScriptEnabled) => {
      const { page } = await portal.visitor({ javaScriptEnabled });
      await page.goto(`/${locale}`);
      await page.fill('#find', words[locale].q);
      await page.press('#find', 'Enter');
      await page.waitForURL(/search/);
      await page.locator('ol h2 a').first().click();
      await page.waitForURL(/\/articles\/otp-missing/);
      expect(await page.locator('article').getAttribute('lang')).toBe(locale);
      await page.locator('header nav a[hreflang]').click();
      await page.waitForURL(`/${locale === 'ar' ? 'en' : 'ar'}/articles/otp-missing`);
      await page.locator('#feedback button[value=yes]').click();
      await page.locator('#feedback [role=status]').waitFor();
    },
  );

  test('does not find their card number again, in the address or on the page', async () => {
    const one = await portal.visitor({ javaScriptEnabled: false });
    const { page } = one;
    await page.goto(`/${locale}`);
    await page.fill('#find', `${words[locale].subject} 4111 1111 1111 1111`);
    await page.press('#find', 'Enter');
    await page.waitForURL(/search/);
    expect(page.url()).not.toMatch(/4111/);
    expect(await page.content()).not.toContain('4111');
    await page
      .locator('.notice[role=alert]', { hasText: locale === 'ar' ? 'رقم بطاقة' : 'card number' })
      .waitFor();
    await page.locator('ol h2 a').first().waitFor();
  });

  test('finds results while typing, by keyboard alone', async () => {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}`);
    await page.keyboard.press('/');
    await page.keyboard.type(words[locale].q);
    await page.locator('[role=option]:first-child[data-address$="/articles/otp-missing"]').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role=option]').first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
  });

  test('finds what was typed before the script for it had come', async () => {
    const { page } = await portal.visitor();
    let arrive = () => {};
    const typed = new Promise<void>((resolve) => (arrive = resolve));
    await page.goto(`/${locale}`);
    await page.route(/\.js$/, async (route) => {
      await typed;
      await route.continue();
    });
    await page.focus('#find');
    await page.keyboard.type(words[locale].q);
    arrive();
    await page.locator('[role=option]').first().waitFor();
  });
});
