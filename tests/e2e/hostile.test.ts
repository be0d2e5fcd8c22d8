import { expect, test } from 'vitest';
import { cleanText } from '../../api/ground/clean-text.ts';
import { filed, line, lines, seen, textOf, watch, words } from './hostile-words.ts';
import { locales, openPortal } from './portal.ts';

/** A hostile word in each field: nothing of it runs, nothing is lost of it, and nothing beside it is turned around. */

const portal = await openPortal();

test.for(locales)('a customer writes hostile words into every form in %s', async (locale) => {
  const { page } = await portal.visitor();
  const ran = watch(page, portal.origin);
  await page.goto(`/${locale}`);
  await page.fill('#find', line);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  for (const word of words) {
    expect((await page.goto(`/${locale}/search?q=${encodeURIComponent(word)}`))?.status()).toBe(200);
    expect((await page.goto(`/${locale}/codes?q=${encodeURIComponent(word)}`))?.status()).toBe(200);
  }
  await page.goto(`/${locale}/articles/otp-missing`);
  await page.locator('details:has(#reason) summary').click();
  await page.fill('#reason', lines);
  await page.locator('form:has(#reason) button').last().click();
  await filed(page, locale);
  const thread = await textOf(page, '.thread');
  for (const word of words) expect(thread).toContain(cleanText(word));
  await page.fill('#body', lines);
  await page.locator('form[action^="?/reply"] button').click();
  await expect.poll(() => page.locator('.thread > li').count()).toBe(2);
  await page.goto(`/${locale}/sign-in?next=//evil.example/${encodeURIComponent(line)}`);
  await page.fill('#email', line);
  await page.fill('#password', line);
  await page.locator('main form button').click();
  await page.locator('.notice.bad').waitFor();
  expect(ran).toEqual([]);
});

test.for(locales)('an agent reads and answers a hostile ticket in %s', async (locale) => {
  const customer = await portal.visitor();
  await filed(customer.page, locale);
  const { page } = await portal.signedIn('agent', locale);
  const ran = watch(page, portal.origin);
  await page.goto(`/${locale}/desk?view=open&problemType=constructor&assignee=__proto__`);
  // The ticket that was just filed, and none that another test wrote a note to.
  await page.goto(`/${locale}/desk?view=open&sort=newest`);
  await page.locator('.queue a').first().click();
  await page.waitForURL(/\/desk\/\d+/);
  await expect.poll(() => textOf(page, 'h1')).toContain(seen);
  await page.locator('input[name=kind][value=note]').check();
  await page.fill('#body', lines);
  await page.locator('form[action^="?/write"] button.primary').click();
  await page.locator('li.note').waitFor();
  for (const word of words) expect(await textOf(page, 'li.note')).toContain(cleanText(word));
  expect(ran).toEqual([]);
});
