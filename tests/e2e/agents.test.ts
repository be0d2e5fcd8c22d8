import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fileTicket } from './filed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('an agent in %s', (locale) => {
  test('answers a ticket that arrives while they look', async () => {
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    await check(one, locale);
    await page.locator('.live:not(.lost)').waitFor();
    const subject = locale === 'ar' ? 'رفض البنك بطاقتي عند الدفع' : 'The bank declined my card at checkout';
    const link = await fileTicket(portal.origin, subject, locale);
    await page.locator('.queue a', { hasText: subject }).click();
    await page.locator('.tag mark').first().waitFor();
    await check(one, locale);
    await page.locator('aside .ready button').first().click();
    await expect.poll(() => page.inputValue('#body')).not.toBe('');
    const answer = (await page.inputValue('#body')).split('\n')[2] ?? '';
    await page.locator('form[action^="?/write"] button.primary').click();
    await page.locator('li.agent .body', { hasText: answer.slice(0, 40) }).waitFor();
    await page.locator('input[value=note]').check();
    await page.fill('#body', 'only among us');
    await page.locator('form[action^="?/write"] button.primary').click();
    await page.locator('li.note').waitFor();
    await page.selectOption('select[name=problemType]', 'crypto-payments');
    await expect.poll(() => page.locator('select[name=problemType]').inputValue()).toBe('crypto-payments');
    await page.selectOption('select[name=priority]', 'high');
    await expect.poll(() => page.locator('select[name=priority]').inputValue()).toBe('high');

    const customer = await portal.visitor();
    await customer.page.goto(`/${locale}/tickets/${link}`);
    expect(await customer.page.locator('.thread').textContent()).toContain(answer.slice(0, 40));
    expect(await customer.page.content()).not.toContain('only among us');

    await page.goto(`/${locale}/desk/tags`);
    await page
      .locator('td', { hasText: locale === 'ar' ? 'البيتكوين' : 'Bitcoin' })
      .first()
      .waitFor();
    await check(one, locale);
  });
});

/** Goes down the list by keys to a ticket, and into it. */
async function openByKeys(page: Page, subject: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect
    .poll(async () => {
      await page.keyboard.press('j');
      return focused();
    })
    .toContain(subject);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/\d+/);
  await page.locator('aside .ready').first().waitFor();
}

const assignee = (page: Page) =>
  page.locator('select[name=assignee]').evaluate((field: HTMLSelectElement) => field.selectedIndex);

describe.for(locales)('an agent at the keyboard in %s', (locale) => {
  const list = `/${locale}/desk?view=open&lang=en`;

  test('is shown the keys', async () => {
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    await page.goto(list);
    await page.locator('.live:not(.lost)').waitFor();
    await page.keyboard.press('?');
    await page.locator('#keys').waitFor({ state: 'visible' });
    await check(one, locale);
    await page.keyboard.press('Escape');
    await page.locator('#keys').waitFor({ state: 'hidden' });
  });

  test('answers by keys alone, and comes back to the list as they left it', async () => {
    const subject = `${locale} keys: my card was declined`;
    await fileTicket(portal.origin, subject, locale);
    await fileTicket(portal.origin, 'The one that takes its place', locale);
    const { page } = await portal.signedIn('agent', locale);
    await page.goto(list);
    await page.locator('.live:not(.lost)').waitFor();
    await openByKeys(page, subject);
    await page.keyboard.press('a');
    await expect.poll(() => assignee(page)).toBeGreaterThan(0);
    await page.keyboard.press('Shift+Digit2');
    await expect.poll(() => page.inputValue('#body')).toContain('/en/articles/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(page.url(), 'what is written is not left behind').toMatch(/\/desk\/\d+/);
    await page.keyboard.press('r');
    await page.keyboard.press('Alt+Digit1');
    await page.keyboard.press('Control+Enter');
    await page.locator('li.agent').waitFor();
    await expect.poll(() => page.inputValue('#body')).toBe('');
    await page.keyboard.press('Shift+N');
    await page.keyboard.type('rnaj1?');
    await page.keyboard.press('Control+Enter');
    await page.locator('li.note', { hasText: 'rnaj1?' }).waitFor();
    await expect.poll(() => page.inputValue('#body')).toBe('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL(`**${list}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.queue a'))).toBe(true);
  });
});
