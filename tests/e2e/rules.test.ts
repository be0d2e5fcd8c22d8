import { expect, test } from 'vitest';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const names = { ar: 'بطاقات عاجلة', en: 'Urgent cards' };
const subjects = { ar: 'بطاقتي مرفوضة', en: 'My card was declined' };
const urgent = { ar: 'عاجلة', en: 'Urgent' };
const byRule = { ar: `القاعدة «${names.ar}»`, en: `Rule “${names.en}”` };

/** @returns its number */
async function filed(locale: Locale): Promise<number> {
  const form = new FormData();
  const subject = subjects[locale];
  const fields = { subject, message: `${subject}.`, email: 'c@example.com', locale };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(`${portal.origin}/api/tickets`, { method: 'POST', body: form });
  const { number }: { number: number } = await answer.json();
  return number;
}

/** An administrator without JavaScript, as the forms must work, makes a rule and looks at what it would do. */
async function ruleMade(locale: Locale) {
  const administrator = await portal.signedIn('admin', locale, { javaScriptEnabled: false });
  const { page } = administrator;
  await page.goto(`/${locale}/admin/rules/new`);
  // Nothing to do: it comes back with what was typed.
  await page.fill('#name', names[locale]);
  await page.selectOption('#what-0', `language:${locale}`);
  await page.fill('#wrote', locale === 'ar' ? 'بطاقة، البطاقات' : 'card, cards');
  await page.locator('main form button').last().click();
  await page.locator('[role=alert]').first().waitFor();
  expect(await page.inputValue('#name')).toBe(names[locale]);
  expect(await page.inputValue('#what-0')).toBe(`language:${locale}`);
  await page.selectOption('#priority', 'urgent');
  await page.selectOption('#notify-0', 'assignee');
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/admin\/rules\/\d+\/trial$/);
  return page;
}

test.each(locales)(
  'a rule is made, tried, switched on, and tells of itself on the ticket (%s)',
  async (locale) => {
    const before = subjects[locale];
    await filed(locale);
    const page = await ruleMade(locale);
    await page.locator('li', { hasText: before }).filter({ hasText: urgent[locale] }).first().waitFor();
    const looking = await portal.signedIn('admin', locale);
    for (const path of [new URL(page.url()).pathname, `/${locale}/admin/rules/new`]) {
      await looking.page.goto(path);
      await check(looking, locale);
    }
    await page.locator('form[action$="/on"] button').click();
    const row = page.locator('li.card', { hasText: names[locale] });
    await row.locator('form[action="?/off"]').waitFor();
    await looking.page.goto(`/${locale}/admin/rules`);
    await check(looking, locale);
    const number = await filed(locale);
    const told = async () => {
      await looking.page.goto(`/${locale}/desk/${number}`);
      return looking.page.textContent('body');
    };
    await expect.poll(told, { timeout: 60_000 }).toContain(byRule[locale]);
    await check(looking, locale);
  },
);

test('rules change places by buttons, and a program is given its secret once', async () => {
  const administrator = await portal.signedIn('admin', 'en');
  const { page } = administrator;
  for (const name of ['First', 'Second']) {
    await page.goto('/en/admin/rules/new');
    await page.fill('#name', name);
    await page.selectOption('#priority', 'higher');
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/trial$/);
  }
  await page.goto('/en/admin/rules');
  const order = () => page.locator('li.card h2').allTextContents();
  await page.locator('button', { hasText: /^\s*Up\s*Second/ }).click();
  await expect.poll(async () => (await order()).slice(-2)).toEqual(['Second', 'First']);
  await check(administrator, 'en');
  await page.goto('/en/admin/webhooks');
  await page.fill('#name', 'Chat');
  await page.fill('#url', 'nothing');
  await page.locator('main form button').last().click();
  await page.locator('#url-error').waitFor();
  await page.fill('#url', 'https://chat.example/in');
  await page.locator('main form button').last().click();
  await page.locator('code', { hasText: 'whsec_' }).waitFor();
  // That it was refused is meant.
  administrator.errors.length = 0;
  await check(administrator, 'en');
  await page.reload();
  expect(await page.locator('code', { hasText: 'whsec_' }).count()).toBe(0);
});
