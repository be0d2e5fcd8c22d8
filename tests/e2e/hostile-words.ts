import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cleanLine } from '../../api/ground/clean-text.ts';
import type { Locale } from './portal.ts';

/** Hostile words for every field. */
export const words = [
  'constructor',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  '&lt;b&gt;',
  '{{7*7}}',
  'invoice\u202egpj.exe',
  'البنك\u0000 رفض',
];
export const line = words.join(' ');
export const lines = words.join('\n');
/** As readers see it: lines end where they did, and spaces are drawn as one. */
export const seen = cleanLine(line);

/** What runs opens a dialog, throws, or asks for what is not ours. */
export function watch(page: Page, ours: string): string[] {
  const ran: string[] = [];
  page.on('dialog', async (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== ours || pathname.endsWith('/x')) ran.push(`request: ${request.url()}`);
  });
  return ran;
}

/** What an element says, without the marks that keep Latin words apart in Arabic. */
export const textOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/[\u2068\u2069]/g, '').trim();

/** Files a ticket of hostile words, at the second try. */
export async function filed(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/tickets/new`);
  await page.fill('#subject', line);
  await page.fill('#message', lines);
  await page.fill('#name', words[1] ?? '');
  await page.fill('#reference', words[4] ?? '');
  await page.fill('#email', 'no address <b>');
  await page.locator('main form button').click();
  await page.locator('.notice.bad').waitFor();
  expect(await page.inputValue('#subject'), 'the form keeps what was typed').toBe(line);
  await page.fill('#subject', line);
  await page.fill('#message', lines);
  await page.fill('#email', '\u200fcustomer@example.com\u200e');
  await page.locator('main form button').click();
  await page.waitForURL(/\/tickets\/[\w-]{22}\?filed$/);
}
