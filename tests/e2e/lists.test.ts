import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { tickets } from '../../api/db/schema/tickets.ts';
import { fileTicket } from './filed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal({ limited: false });

/** The time of a ticket runs out as if it had been filed a day before. */
async function madeLate(number: number): Promise<void> {
  const { db, close } = await openDatabase(`file:${join(portal.folder, 'hulool.db')}`);
  await db
    .update(tickets)
    .set({ dueAt: Date.now() - 60_000 })
    .where(eq(tickets.number, number));
  await close();
}

test.for(locales)(
  'what is overdue and who was named stand in the views, each with its count; the list says what of it is shown (%s)',
  async (locale) => {
    const [late, other] = [`Late ${locale}`, `In time ${locale}`];
    for (const subject of [late, other]) await fileTicket(portal.origin, subject, locale);
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    await page.locator('.queue a', { hasText: late }).first().click();
    await page.waitForURL(/\/desk\/\d+/);
    const number = Number(/\/desk\/(\d+)/.exec(page.url())?.[1]);
    // Whoever has it before them has read where they were named.
    await page.goto(`/${locale}/desk`);
    const count = (view: string) => page.locator(`.views a[href*="${view}"] .num`).textContent();
    const overdue = Number(await count('view=late'));
    const mentions = Number(await count('reason=mentioned'));
    await madeLate(number);
    const colleague = await portal.signedIn('admin', locale);
    await colleague.page.goto(`/${locale}/desk/${number}`);
    await colleague.page.locator('.composer fieldset label').last().click();
    await colleague.page.fill('#body', '@The agent please look');
    await colleague.page.click('form[action^="?/write"] button.primary');
    await colleague.page.locator('li.note').waitFor();

    await page.goto(`/${locale}/desk?view=late`);
    expect(Number(await count('view=late'))).toBe(overdue + 1);
    expect(await page.locator('.views .overdue').count()).toBe(1);
    await page.locator('.queue a', { hasText: late }).waitFor();
    expect(await page.locator('.queue a', { hasText: other }).count()).toBe(0);
    expect(await page.locator('.list .foot .num').textContent()).toBe(`1–${overdue + 1}`);
    await expect
      .poll(async () => {
        await page.reload();
        return Number(await count('reason=mentioned'));
      })
      .toBe(mentions + 1);
    // Both have the desk open.
    expect(await page.locator('.views .foot .avatar').count()).toBeGreaterThanOrEqual(2);
    await check(one, locale);
    await page.click('.views a[href*="reason=mentioned"]');
    await page.locator('main a', { hasText: String(number) }).waitFor();
    await check(one, locale);
  },
);

test('a message says by what it came and went, and its language where that is not the reader’s', async () => {
  await fileTicket(portal.origin, 'بطاقتي مرفوضة في المتجر', 'ar');
  const one = await portal.signedIn('agent', 'en');
  const { page } = one;
  await page.locator('.queue a', { hasText: 'بطاقتي مرفوضة في المتجر' }).first().click();
  const first = page.locator('li.message.customer header').first();
  await first.waitFor();
  expect(await first.textContent()).toMatch(/Form.*Arabic/s);
  await page.fill('#body', 'جرّب بطاقة أخرى');
  await page.click('form[action^="?/write"] button.primary');
  await page.locator('li.agent').waitFor();
  const mark = page.locator('li.agent header .mark');
  await expect
    .poll(async () => {
      await page.reload();
      return (await mark.allTextContents()).join();
    })
    .toContain('Mail kept, not sent');
  await check(one, 'en');
});
