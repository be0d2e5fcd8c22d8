import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale, Portal } from './portal.ts';

/** Whoever asks on this page is mailed a link, opens it, and presses its button. */
export async function signedInFrom(page: Page, portal: Portal, address: string): Promise<void> {
  await page.fill('#email', address);
  await page.click('main form button');
  await page.locator('.notice[role=status]').waitFor();
  const path = async () => {
    const mail = await portal.mailTo(address);
    return /\/(?:ar|en)\/tickets\/mine\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  };
  await expect.poll(path).not.toBe('');
  await page.goto(await path());
  await page.click('main form button');
}

/** The same of whoever comes by themselves: they see their tickets. */
export async function signedInByMail(
  page: Page,
  portal: Portal,
  { locale, address }: { locale: Locale; address: string },
): Promise<void> {
  await page.goto(`/${locale}/tickets/links`);
  await signedInFrom(page, portal, address);
  await page.waitForURL(/\/tickets$/);
}
