import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { askForLink, comeBack } from './come-back.ts';
import { words } from './customers-words.ts';
import { picture } from './filed.ts';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** A customer who has filed a ticket with a picture, and typed a card number into it. */
async function filed(locale: Locale, javaScriptEnabled: boolean) {
  const one = await portal.visitor({ javaScriptEnabled });
  const { page } = one;
  const { subject, message } = words[locale];
  const email = `customer-${locale}-${javaScriptEnabled}@example.com`;
  await page.goto(`/${locale}/tickets/new`);
  await page.fill('#subject', subject);
  await page.fill('#message', `${message} 4111 1111 1111 1111`);
  await page.fill('#email', email);
  await page.setInputFiles('#files', await picture('receipt.png'));
  if (javaScriptEnabled) {
    await page.locator('[data-warning]:visible').waitFor();
    await page.locator('[data-suggestions]:visible li').first().waitFor();
  }
  await page.locator('main form button:not([type=button])').click();
  await page.waitForURL(/\/tickets\/[\w-]{22}\?filed$/);
  return { one, page, message, email };
}

describe.for(locales)('a customer with a ticket in %s', (locale) => {
  test.for([true, false])(
    'files it, and comes back to it by the link of a mail, JavaScript %s',
    async (javaScriptEnabled) => {
      const { one, page, email } = await filed(locale, javaScriptEnabled);
      expect(await page.locator('.filed .number bdi').textContent()).toMatch(/^10\d{3}$/);
      expect(await page.locator('.thread').textContent()).not.toContain('4111 1111');
      expect(await page.locator('.articles a').count()).toBeGreaterThan(0);
      if (javaScriptEnabled) await check(one, locale);
      const mail = await portal.mailTo(email);
      expect(mail?.html).toContain(`dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
      const link = await askForLink(portal, page, { email, locale });
      await comeBack(page, new URL(link).pathname, locale);
    },
  );

  test.for([true, false])(
    'replies, solves it and opens it again, JavaScript %s',
    async (javaScriptEnabled) => {
      const { one, page, message } = await filed(locale, javaScriptEnabled);
      await page.fill('#body', message);
      await page.locator('form[action^="?/reply"] button').click();
      await expect.poll(() => page.locator('.thread > li').count()).toBe(2);
      await page.locator('form[action^="?/solve"] button').click();
      await page.locator('form[action^="?/unsolve"] button').waitFor();
      await rates(page);
      if (javaScriptEnabled) await check(one, locale);
      await page.fill('#body', message);
      await page.locator('form[action^="?/reply"] button').click();
      await page.locator('form[action^="?/solve"] button').waitFor();
    },
  );
});

/** From the mail, where nothing counts before it is pressed on the page; then with a comment. */
async function rates(page: Page): Promise<void> {
  const chosen = page.locator('#rating button[aria-pressed=true]');
  await page.goto(`${page.url().split(/[?#]/)[0]}?rate=4#rating`);
  await page.locator('#rating button.primary[value="4"]').waitFor();
  expect(await chosen.count()).toBe(0);
  await page.locator('#rating button[value="5"]').click();
  await chosen.waitFor();
  expect(await chosen.getAttribute('value')).toBe('5');
  await page.fill('#comment', 'شكرًا');
  await page.locator('#rating form button').last().click();
  await expect.poll(() => page.inputValue('#comment')).toBe('شكرًا');
}
