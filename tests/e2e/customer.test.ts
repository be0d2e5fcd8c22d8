import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const words = {
  ar: {
    q: 'كود التحقق مش بيوصل',
    subject: 'بطاقتي مرفوضة عند الدفع',
    message: 'حاولت الدفع أمس ورفض البنك البطاقة مرتين.',
  },
  en: {
    q: 'verification code not arriving',
    subject: 'My card was declined',
    message: 'I tried to pay yesterday and the bank declined my card twice.',
  },
};

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

  test.for([true, false])(
    'files a ticket, replies, solves it and opens it again, JavaScript %s',
    async (javaScriptEnabled) => {
      const one = await portal.visitor({ javaScriptEnabled });
      const { page } = one;
      const email = `customer-${locale}-${javaScriptEnabled}@example.com`;
      await page.goto(`/${locale}/tickets/new`);
      await page.fill('#subject', words[locale].subject);
      await page.fill('#message', `${words[locale].message} 4111 1111 1111 1111`);
      await page.fill('#email', email);
      const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'teal' } })
        .png()
        .toBuffer();
      await page.setInputFiles('#files', { name: 'receipt.png', mimeType: 'image/png', buffer: picture });
      if (javaScriptEnabled) {
        await page.locator('[data-warning]:visible').waitFor();
        await page.locator('[data-suggestions]:visible li').first().waitFor();
      }
      await page.locator('main form button:not([type=button])').click();
      await page.waitForURL(/\/tickets\/[\w-]{22}\?filed$/);
      expect(await page.locator('.filed .number bdi').textContent()).toMatch(/^10\d{3}$/);
      expect(await page.locator('.thread').textContent()).not.toContain('4111 1111');
      expect(await page.locator('.articles a').count()).toBeGreaterThan(0);
      if (javaScriptEnabled) await check(one, locale);
      await page.fill('#body', words[locale].message);
      await page.locator('form[action="?/reply"] button').click();
      await expect.poll(() => page.locator('.thread li').count()).toBe(2);
      await page.locator('form[action="?/solve"] button').click();
      await page.locator('form[action="?/unsolve"] button').waitFor();
      await page.fill('#body', words[locale].message);
      await page.locator('form[action="?/reply"] button').click();
      await page.locator('form[action="?/solve"] button').waitFor();

      const mail = await portal.mailTo(email);
      expect(mail?.html).toContain(`dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
      await page.goto(`/${locale}/tickets/links`);
      await page.fill('#email', email);
      await page.locator('main form button').click();
      await page.locator('[role=status]').waitFor();
      await expect.poll(async () => (await portal.mailTo(email))?.text).toContain('/tickets/mine/');
      const link = /\/tickets\/mine\/\S+/.exec((await portal.mailTo(email))?.text ?? '')?.[0];
      await page.goto(`/${locale}${link}`);
      await page.locator('main form button').click();
      await page.waitForURL(`/${locale}/tickets`);
      expect(await page.locator('main li').count()).toBe(1);
    },
  );

  test('loses nothing by a mistake or a reload', async () => {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}/tickets/new`);
    await page.fill('#subject', words[locale].subject);
    await page.fill('#message', words[locale].message);
    await page.reload();
    await expect.poll(() => page.inputValue('#message')).toBe(words[locale].message);
    await page.fill('#email', 'someone@example');
    await page.locator('main form button').click();
    await page.locator('.notice.bad').waitFor();
    expect(await page.inputValue('#message')).toBe(words[locale].message);
    expect(await page.locator('#email').getAttribute('aria-invalid')).toBe('true');
  });

  test('is helped by a page that is not there', async () => {
    const one = await portal.visitor();
    const answer = await one.page.goto(`/${locale}/nothing-here`);
    expect(answer?.status()).toBe(404);
    await one.page.locator('main [data-search]').waitFor();
    await check({ page: one.page, errors: [] }, locale);
  });
});
