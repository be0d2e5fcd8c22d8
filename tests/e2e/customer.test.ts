import { describe, expect, test } from 'vitest';
import { words } from './customers-words.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

test('the start sends each reader to their language, and Arabic when in doubt', async () => {
  for (const [language, home] of [
    ['en-GB', '/en'],
    ['ar-SA', '/ar'],
    ['fr-FR', '/ar'],
  ] as const) {
    const { page } = await portal.visitor({ locale: language });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe(home);
  }
});

describe.for(locales)('a customer in %s', (locale) => {
  test.for(['light', 'dark'] as const)(
    'sees every public page without a barrier, %s',
    async (colorScheme) => {
      for (const width of [360, 768, 1440]) {
        const one = await portal.visitor({ colorScheme, viewport: { width, height: 800 } });
        for (const path of [
          '',
          '/topics',
          '/topics/bank-declines',
          '/articles/otp-missing',
          '/search?q=otp',
          '/search?q=zzzzqq',
          '/search?q=code%2051',
          '/codes',
          '/codes?q=do_not_honor',
          '/codes/iso8583:51',
          '/tickets/new',
          '/tickets/links',
          '/about/understanding',
          '/sign-in',
        ]) {
          await one.page.goto(`/${locale}${path}`);
          await check(one, locale);
        }
      }
    },
  );

  test('is shown the steps that stop a theft, while writing and on the ticket', async () => {
    const one = await portal.visitor();
    const { page } = one;
    const message =
      locale === 'ar' ? 'سرقوا بطاقتي وعم يسحبوا منها هلق' : 'My card was stolen and money is leaving it';
    await page.goto(`/${locale}/tickets/new`);
    await page.fill('#subject', message);
    await page.fill('#message', message);
    await page.locator('[data-urgent]').waitFor();
    await check(one, locale);
    await page.fill('#email', 'robbed@example.com');
    await page.locator('form[data-ticket-form] button').last().click();
    await page.waitForURL(/\/tickets\/.*filed/);
    await page.locator('[data-urgent]').waitFor();
    await check(one, locale);
  });

  test('says who they are, and a shop is shown what is for shops', async () => {
    const one = await portal.visitor();
    const { page } = one;
    await page.goto(`/${locale}`);
    await page.locator('a[href$="?for=merchant"]').click();
    await page.waitForURL(/for=merchant/);
    await page.locator('a[href$="/articles/answering-a-chargeback"]').waitFor();
    expect(await page.locator('a[href$="/articles/otp-missing"]').count()).toBe(0);
    await check(one, locale);
    await page.locator('header nav a[hreflang]').click();
    await page.waitForURL(/for=merchant/);
  });

  test('loses nothing by a mistake or a reload', async () => {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}/tickets/new`);
    await page.fill('#subject', words[locale].subject);
    await page.fill('#message', words[locale].message);
    await page.reload();
    await expect.poll(() => page.inputValue('#message')).toBe(words[locale].message);
    await page.fill('#email', 'someone@example');
    await page.locator('main form button').click();
    await page.locator('#email[aria-invalid=true]:focus').waitFor();
    await page.locator('.notice.bad').waitFor();
    await page.locator('#email-error').waitFor();
    expect(await page.inputValue('#message')).toBe(words[locale].message);
  });

  test('is helped by a page that is not there', async () => {
    const one = await portal.visitor();
    const answer = await one.page.goto(`/${locale}/nothing-here`);
    expect(answer?.status()).toBe(404);
    await one.page.locator('main [data-search]').waitFor();
    await check({ page: one.page, errors: [] }, locale);
  });
});
