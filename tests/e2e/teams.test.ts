import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

const arabic = { subject: 'بطاقتي مرفوضة', message: 'البنك رفض بطاقتي وأنا أدفع اليوم', locale: 'ar' };
const english = { subject: 'My card was declined', message: 'It was declined today.', locale: 'en' };

const leastBusyNames = { ar: 'لأقلّهم انشغالًا', en: 'To whoever has least to do' };
const changed = { ar: 'تغيّرت', en: 'changed' };

/** @returns its number */
async function filed(fields: Record<string, string>): Promise<number> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, email: 'c@example.com' })) body.append(name, value);
  const answer = await fetch(`${portal.origin}/api/tickets`, { method: 'POST', body });
  const { number }: { number: number } = await answer.json();
  return number;
}

/** How often pages of tickets have asked for what one writes with. */
const timesAsked = (): number => portal.output().split('"/api/own-numbers"').length - 1;

/** From then on a page is told what happens. */
const live = (page: Page) => page.locator('.rail .live:not(.lost)').waitFor({ state: 'attached' });

/** Who has a ticket, as its page says. */
const holder = (page: Page) => page.locator('select[name=assignee] option:checked');

/** Opens a ticket, until it is somebody's: it is shared in the background. */
const heldBy = (page: Page, address: string, name: string) =>
  expect
    .poll(
      async () => {
        await page.goto(address);
        return holder(page).textContent();
      },
      { timeout: 60_000 },
    )
    .toContain(name);

/** An administrator makes a team of the agent, who reads Arabic and knows declines, and of themselves, who read English. */
async function teamMade(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/admin/teams`);
  await page.locator('details.card > summary').click();
  await page.fill('#name-ar-0', 'البطاقات');
  await page.fill('#name-en-0', 'Cards');
  await page.selectOption('#sharing-0', 'in-turn');
  const form = page.locator('form[action="?/add"]');
  await form.locator('[name=takesRest]').check();
  const member = (name: string) => form.locator('.row', { has: page.locator('label', { hasText: name }) });
  await member('The agent').locator('[name=members]').check();
  await member('The agent').locator('[name^=locales][value=en]').uncheck();
  await member('The agent').locator('summary').click();
  await member('The agent').locator('[name^=skills][value=bank-declines]').check();
  await member('The admin').locator('[name=members]').check();
  await member('The admin').locator('[name^=locales][value=ar]').uncheck();
  await form.locator('button').click();
  await page.locator('li.card', { hasText: 'The agent' }).waitFor();
}

/** From now on whoever of them has least to do is given what comes, in either language. */
async function leastBusy(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/admin/teams`);
  await page.locator('li.card > details > summary').click();
  const form = page.locator('form[action="?/change"]');
  await form.locator('[name=sharing]').selectOption('least-busy');
  for (const box of await form.locator('[name^=locales][value=ar]').all()) await box.check();
  await form.locator('button').click();
  await page.locator('.hint', { hasText: leastBusyNames[locale] }).first().waitFor();
}

type Person = Awaited<ReturnType<typeof portal.signedIn>>;

/** What comes goes to whoever reads its language, who is told while they look at the list, and finds it in the team's. @returns its number */
async function sharedByLanguage(admin: Person, agent: Person, locale: Locale): Promise<number> {
  const theirs = await filed(english);
  const arrived = await filed(arabic);
  await agent.page.locator('.rail .count').waitFor();
  await heldBy(agent.page, `/${locale}/desk/${arrived}`, 'The agent');
  await check(agent, locale);
  await heldBy(admin.page, `/${locale}/desk/${theirs}`, 'The admin');
  await agent.page.goto(`/${locale}/desk`);
  await agent.page.locator('.views a[href*="team="]').first().click();
  await agent.page.locator('table.queue a', { hasText: arabic.subject }).first().waitFor();
  await check(agent, locale);
  return arrived;
}

/** The agent goes away and gives back what waits; whoever has it open sees that it is nobody's, for nobody else answers in Arabic. */
async function givenBack(admin: Person, agent: Person, number: number, locale: Locale): Promise<void> {
  const asked = timesAsked();
  await admin.page.goto(`/${locale}/desk/${number}`);
  await expect.poll(timesAsked).toBe(asked + 1);
  await live(admin.page);
  // Without JavaScript, as the forms must work.
  const { page } = await portal.signedIn('agent', locale, { javaScriptEnabled: false });
  await page.goto(`/${locale}/desk/notifications`);
  await page.locator('section summary').click();
  await page.fill('[name=until]', '2999-01-01T09:00');
  await page.locator('form[action="?/away"] button').click();
  await page.locator('form[action="?/giveBack"] button').click();
  await expect.poll(() => holder(admin.page).getAttribute('value')).toMatch(/^team:/);
  await admin.page.locator('[role=status]', { hasText: changed[locale] }).waitFor();
  // What one writes with is not asked for again because something happened to a ticket.
  expect(timesAsked()).toBe(asked + 1);
  await check(admin, locale);
  await agent.page.goto(`/${locale}/desk/notifications`);
  await check(agent, locale);
  await page.locator('form[action="?/back"] button').click();
  await page.locator('section summary').waitFor();
}

test.each(locales)(
  'a team shares by language, in turn and to whoever has least to do; who goes away gives theirs back (%s)',
  async (locale) => {
    const [admin, agent] = [await portal.signedIn('admin', locale), await portal.signedIn('agent', locale)];
    const { page } = await portal.signedIn('admin', locale, { javaScriptEnabled: false });
    await teamMade(page, locale);
    await admin.page.goto(`/${locale}/admin/teams`);
    await check(admin, locale);
    await live(agent.page);
    const number = await sharedByLanguage(admin, agent, locale);
    await givenBack(admin, agent, number, locale);
    await leastBusy(page, locale);
    // In turn it would be the administrator's.
    const next = await filed(arabic);
    await heldBy(admin.page, `/${locale}/desk/${next}`, 'The agent');
    await page.goto(`/${locale}/admin/teams`);
    await page.locator('li.card > details > summary').click();
    await page.locator('form[action="?/remove"] button').click();
    await page.locator('li.card').waitFor({ state: 'detached' });
    await agent.page.goto(`/${locale}/desk/notifications`);
    const seen = agent.page.locator('form[action="?/read"] button');
    if (await seen.isVisible()) await seen.click();
    await seen.waitFor({ state: 'detached' });
  },
);

test.each(locales)('on a phone all of the rail is reached, and a list is taken away (%s)', async (locale) => {
  await filed(arabic);
  const admin = await portal.signedIn('admin', locale, { viewport: { width: 390, height: 844 } });
  const { page } = admin;
  await page.goto(`/${locale}/desk?view=all`);
  const rail = await page
    .locator('.rail a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.locator('.phone-bar summary').click();
  const bar = await page
    .locator('.phone-bar a:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(rail.length).toBeGreaterThan(6);
  const known = bar.map((href) => href?.split('?')[0]);
  expect(rail.filter((href) => !known.includes(href?.split('?')[0]))).toEqual([]);
  await page.locator('.phone-bar form button').waitFor();
  await check(admin, locale);
  await page.locator(`.phone-bar a[href="/${locale}/desk/reports"]`).click();
  await page.waitForURL(/\/desk\/reports$/);
  expect(await page.locator('.phone-bar details').getAttribute('open')).toBeNull();

  await page.goto(`/${locale}/desk?view=all`);
  const opened = async () => {
    if (await page.locator('.palette').isHidden()) await page.locator('.phone-bar > button').click();
    return page.locator('.palette').isVisible();
  };
  await expect.poll(opened).toBe(true);
  await page.fill('.palette input', 'csv');
  const download = page.waitForEvent('download');
  await page.locator('.palette [role=option]').first().click();
  expect((await download).suggestedFilename()).toMatch(/^hulool-tickets-[\d-]+\.csv$/);
});
