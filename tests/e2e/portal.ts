import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { writtenMails } from '../api/mails.ts';
import { freePort } from '../free-port.ts';
import { password, startAgain } from '../server.ts';
import { startTlsProxy } from './tls.ts';

export const locales = ['ar', 'en'] as const;
export type Locale = (typeof locales)[number];
type Role = 'agent' | 'editor' | 'writer' | 'reviewer' | 'publisher' | 'admin';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The server behind a proxy that speaks TLS; its certificate is its own, so browsers have to be told to take it. */
async function startBehindTls() {
  const port = await freePort();
  const origin = `https://localhost:${port}`;
  const server = await startAgain({ PUBLIC_URL: origin, TRUST_PROXY: 'true' });
  const stopProxy = await startTlsProxy(port, server.port);
  return { ...server, origin, stop: () => stopProxy().then(server.stop) };
}

/**
 * A server, and a browser beside it; without `limited` for walks that file more than one address may. `undo`: for how many seconds replies wait
 * to go out.
 */
export async function openPortal({ tls = false, limited = true, undo = 0 } = {}) {
  const { origin, folder, output, stop } = await (tls
    ? startBehindTls()
    : startAgain({ UNDO_SECONDS: String(undo), ...(limited ? {} : { RATE_LIMITS: 'false' }) }));
  const browser = await chromium.launch({ executablePath: inject('browser'), args: quiet });
  afterAll(async () => {
    await browser.close();
    await stop();
  });

  /** A new visitor; what goes wrong on their pages fails the test that calls `check`. */
  async function visitor(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      baseURL: origin,
      ignoreHTTPSErrors: tls,
      viewport: { width: 360, height: 780 },
      ...options,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    return { page, errors };
  }

  async function signedIn(role: Role, locale: Locale, options: BrowserContextOptions = {}) {
    const one = await visitor({ viewport: { width: 1440, height: 900 }, ...options });
    await signIn(one.page, role, locale);
    return one;
  }

  const mailTo = (address: string) => newestMail(`file:${join(folder, 'hulool.db')}`, address);
  return { origin, folder, visitor, signedIn, mailTo, output };
}
export type Portal = Awaited<ReturnType<typeof openPortal>>;

async function signIn(page: Page, role: Role, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await page.fill('#email', `${role}@example.com`);
  await page.fill('#password', password);
  await page.click('main form button');
  await page.waitForURL(/\/(desk|studio)$/);
}

/** The newest mail to somebody, once it is there. */
async function newestMail(database: string, address: string) {
  const { db, close } = await openDatabase(database);
  const letters = async () =>
    (await writtenMails(db)).findLast(({ to }) =>
      [to ?? []].flat().some(({ text }) => text.includes(address)),
    );
  await expect.poll(letters, { timeout: 10_000 }).toBeDefined();
  const newest = await letters();
  await close();
  return newest;
}

/** The page reads well: its language and direction, no barrier that axe finds, no sideways scrolling, no error in the console. */
export async function check(
  { page, errors }: { page: Page; errors: string[] },
  locale: Locale,
): Promise<void> {
  const html = page.locator('html');
  expect(await html.getAttribute('lang')).toBe(locale);
  expect(await html.getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  const wide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide(), `${page.url()} scrolls sideways`).toBe(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, page.url()).toEqual([]);
  expect(errors, page.url()).toEqual([]);
}
