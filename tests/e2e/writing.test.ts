import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { fileTicket } from './filed.ts';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal({ limited: false });
const iban = 'SA03 8000 0000 6080 1016 7519';
const card = '4111 1111 1111 1111';

/** Somebody of the staff in a new ticket, and who filed it. */
async function openTicket(
  role: 'agent' | 'admin',
  locale: Locale,
  subject: string,
  options: BrowserContextOptions = {},
) {
  const link = await fileTicket(portal.origin, subject, locale);
  const one = await portal.signedIn(role, locale, options);
  await one.page.locator('.queue a', { hasText: subject }).click();
  await one.page.locator('#body').waitFor();
  if (options.javaScriptEnabled !== false) await one.page.locator('.live:not(.lost)').waitFor();
  return { ...one, link };
}

test.for(locales)(
  'what would be taken out is named, masked by one key, and our own stays (%s)',
  async (locale) => {
    const one = await openTicket('admin', locale, `Secrets ${locale}`);
    const { page } = one;
    const own = locale === 'ar' ? iban : 'AE07 0331 2345 6789 0123 456';
    await page.fill('#body', `${own} / ${card}`);
    await page.locator('.removal.bad li').nth(1).waitFor();
    await check(one, locale);
    await page.locator('.removal summary').first().click();
    await page.locator('.removal [name=ownLabel]').first().fill('Our bank');
    await page.keyboard.press('Enter');
    await page.locator('.removal li', { hasText: own }).waitFor({ state: 'detached' });
    await page.focus('#body');
    await page.keyboard.press('Alt+KeyM');
    await page.locator('.removal').waitFor({ state: 'hidden' });
    expect(await page.inputValue('#body')).toBe(`${own} / \u2068•••• 1111\u2069`);
    await page.locator('form .check', { hasText: locale === 'ar' ? 'ملاحظة' : 'Note' }).click();
    await page.focus('#body');
    await page.keyboard.press('Control+Enter');
    await page.locator('li.note .body', { hasText: own }).waitFor();
  },
);

test('without a script nothing is taken out unseen: the first sending names it, the second goes without', async () => {
  const { page } = await openTicket('agent', 'en', 'No script', { javaScriptEnabled: false });
  await page.fill('#body', `Your card ${card} was charged.`);
  const send = 'form[action^="?/write"] button.primary';
  await page.click(send);
  await page.locator('.notice.bad', { hasText: 'card number' }).waitFor();
  expect(await page.inputValue('#body')).toContain(card);
  await page.click(send);
  await page.locator('.outgoing, li.agent', { hasText: '•••• 1111' }).first().waitFor();
});

async function writeMacro(one: Awaited<ReturnType<typeof openTicket>>, locale: Locale): Promise<void> {
  const { page } = one;
  await page.goto(`/${locale}/desk/macros`);
  await check(one, locale);
  const details = page.locator('details.card').first();
  await details.evaluate((one: HTMLDetailsElement) => (one.open = true));
  const adding = page.locator('form[action="?/add"]');
  await adding.locator('[name=name]').fill(`Refund ${locale}`);
  const text = { ar: 'تذكرتك رقم {number} عند {bank}.', en: 'Your ticket {number} is with {bank}.' };
  await adding.locator(`[name=${locale}]`).fill(text[locale]);
  await adding.locator('[name=priority]').selectOption('low');
  await adding.locator('button').click();
  await page.locator('li.card', { hasText: `Refund ${locale}` }).waitFor();
}

test.for(locales)(
  'a macro is written, found by a word, filled in and sent with what it does (%s)',
  async (locale) => {
    const one = await openTicket('agent', locale, locale === 'ar' ? 'بطاقتي لا تعمل' : 'Macro');
    const { page } = one;
    const ticket = page.url();
    await writeMacro(one, locale);
    await page.goto(ticket);
    await page.locator('.live:not(.lost)').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type(`/refund`);
    await page.locator('#macro-0[aria-selected=true]').waitFor();
    await check(one, locale);
    await page.keyboard.press('Enter');
    await page.locator('.chip.on').waitFor();
    await page.locator('.line-notice.warn').waitFor();
    await page.keyboard.type('**Riyad**');
    await page.keyboard.press('Alt+KeyV');
    await page.locator('section.preview strong', { hasText: 'Riyad' }).waitFor();
    await check(one, locale);
    await page.keyboard.press('v');
    await page.locator('section.preview').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.locator('li.agent strong', { hasText: 'Riyad' }).waitFor();
    const customer = await portal.visitor();
    await customer.page.goto(`/${locale}/tickets/${one.link}`);
    await customer.page.locator('.thread strong', { hasText: 'Riyad' }).waitFor();
    await check(customer, locale);
  },
);

test.for(locales)('a colleague is named in a note by @ and a letter, and is told (%s)', async (locale) => {
  const one = await openTicket('agent', locale, `Named ${locale}`);
  const { page } = one;
  await page.keyboard.press('r');
  await page.keyboard.type('@');
  expect(await page.locator('.offers').count(), 'nobody is named to a customer').toBe(0);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('@ad');
  await page.locator('#person-0[aria-selected=true]').waitFor();
  await check(one, locale);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.inputValue('#body')).toBe('@The admin ');
  await page.keyboard.type('look');
  await page.keyboard.press('Control+Enter');
  await page.locator('li.note').waitFor();
  const colleague = await portal.signedIn('admin', locale);
  await colleague.page.goto(`/${locale}/desk/notifications`);
  await colleague.page
    .locator('main a', { hasText: `Named ${locale}` })
    .first()
    .waitFor();
});
