import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale, Portal } from './portal.ts';

/** Asks for the link to all of one's tickets, or to the one with this number. @returns it, as the mail has it */
export async function askForLink(
  portal: Portal,
  page: Page,
  { email, locale, number }: { email: string; locale: Locale; number?: number },
): Promise<string> {
  await page.goto(`/${locale}/tickets/links`);
  await page.fill('#email', email);
  await page.fill('#opens', String(number ?? ''));
  await page.locator('main form button').click();
  await page.locator('[role=status]').waitFor();
  await expect.poll(async () => (await portal.mailTo(email))?.text).toContain('/tickets/mine/');
  return /\S+\/tickets\/mine\/\S+/.exec((await portal.mailTo(email))?.text ?? '')?.[0] ?? '';
}

/** Follows such a link, to the one ticket there is. */
export async function comeBack(page: Page, address: string, locale: Locale): Promise<void> {
  await page.goto(address);
  await page.locator('main form button').click();
  await page.waitForURL(`/${locale}/tickets`);
  expect(await page.locator('main li').count()).toBe(1);
}
