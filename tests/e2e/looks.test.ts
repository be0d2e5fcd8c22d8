import { describe, expect, test } from 'vitest';
import { fileTicket } from './filed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('the desk in %s', (locale) => {
  test('shows twenty-five rows at once, and what sends an answer without scrolling', async () => {
    const subject = locale === 'ar' ? 'خُصم المبلغ مرتين' : 'Charged twice';
    await fileTicket(portal.origin, subject, locale);
    const { page } = await portal.signedIn('agent', locale);
    const row = page.locator('.queue tbody tr', { hasText: subject }).first();
    await row.waitFor();
    const room = await row.evaluate((one) => {
      const list = one.closest('.scroll');
      const head = one.closest('table')?.tHead;
      return ((list?.clientHeight ?? 0) - (head?.offsetHeight ?? 0)) / one.getBoundingClientRect().height;
    });
    expect(room).toBeGreaterThanOrEqual(25);
    await row.locator('a').click();
    await page.waitForURL(/\/desk\/\d+/);
    await page.locator('.ready form button').click();
    await page.locator('.composer .ground span').first().waitFor({ state: 'attached' });
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const send = await page.locator('.composer button.primary').boundingBox();
      expect((send?.y ?? height) + (send?.height ?? 0), `${width}`).toBeLessThanOrEqual(height);
      expect(send?.y).toBeGreaterThan(0);
    }
  });

  test('marks on green what came from the ticket, until the agent changes it', async () => {
    const subject = locale === 'ar' ? 'رُفضت بطاقتي' : 'My card was declined';
    await fileTicket(portal.origin, subject, locale);
    const { page } = await portal.signedIn('agent', locale);
    await page.locator('.queue a', { hasText: subject }).first().click();
    await page.waitForURL(/\/desk\/(\d+)/);
    const number = /\/desk\/(\d+)/.exec(page.url())?.[1] ?? '';
    await page.locator('.ready form button').click();
    const marked = page.locator('.composer .ground span', { hasText: number });
    await marked.waitFor({ state: 'attached' });
    await page.fill('#body', (await page.inputValue('#body')).replaceAll(number, `${number}5`));
    await expect.poll(() => marked.count()).toBe(0);
  });

  test('has no barrier in either scheme, at the widths that it is drawn for', async () => {
    await fileTicket(portal.origin, 'A ticket for each scheme', locale);
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    for (const [width, height, colorScheme] of [
      [390, 844, 'dark'],
      [1024, 768, 'light'],
      [1440, 900, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      for (const path of ['/desk', '/desk/10001', '/desk/10001?part=fix', '/desk/reports', '/desk/macros']) {
        await page.goto(`/${locale}${path}`);
        await check(one, locale);
      }
    }
    await page.goto(`/${locale}/desk`);
    await page.locator('.finder').click();
    await page.locator('dialog.palette [role=option]').first().waitFor();
    await check(one, locale);
  });
});
