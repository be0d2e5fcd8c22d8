import { expect, test } from 'vitest';
import { today } from '../../api/ground/clock.ts';
import { fileTicket } from './filed.ts';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal({ limited: false, undo: 100 });

/** An agent at the list, with tickets of these subjects in it. */
async function atTheList(locale: Locale, subjects: string[]) {
  for (const subject of subjects) await fileTicket(portal.origin, subject, locale);
  const agent = await portal.signedIn('agent', locale);
  await agent.page.locator('.live:not(.lost)').waitFor();
  return agent;
}

test.for(locales)(
  'a reply is taken back from the next ticket, which opened by itself (%s)',
  async (locale) => {
    const subjects = [`Declined first ${locale}`, `Declined second ${locale}`];
    const agent = await atTheList(locale, subjects);
    const { page } = agent;
    const wish = { name: 'desk', value: encodeURIComponent('after=next'), url: portal.origin };
    await page.context().addCookies([wish]);
    await page.reload();
    await page.locator('.queue a', { hasText: subjects[0] }).click();
    await page.locator('#body').waitFor();
    const first = new URL(page.url()).pathname;
    await page.fill('#body', 'Sent too early, on 5 May.');
    await page.locator('#body').press('Control+Enter');
    await page.waitForURL((url) => url.pathname !== first);
    const notice = page.locator('.line-notice', { hasText: first.split('/').at(-1) });
    await notice.waitFor();
    await check(agent, locale);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press('z');
    await page.waitForURL((url) => url.pathname === first);
    await expect.poll(() => page.inputValue('#body')).toBe('Sent too early, on 5 May.');
    expect(await page.locator('li.agent').count()).toBe(0);
    await page.waitForFunction(() => document.querySelector('.line-notice, .outgoing') === null);
  },
);

test.for(locales)('what comes back today is changed all at once, and back again (%s)', async (locale) => {
  const subjects = [`Later one ${locale}`, `Later two ${locale}`];
  const agent = await atTheList(locale, subjects);
  const { page } = agent;
  for (const subject of subjects) {
    const row = page.locator('.queue a', { hasText: subject });
    const number = /\d+/.exec(new URL((await row.getAttribute('href')) ?? '', portal.origin).pathname)?.[0];
    const status = await page.evaluate(
      async ({ path, on }) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(path, { method: 'PUT', headers, body: JSON.stringify({ on }) })).status;
      },
      { path: `/api/desk/tickets/${number}/follow-up`, on: today() },
    );
    expect(status).toBe(204);
  }
  await page.goto(`/${locale}/desk/follow-ups`);
  await page.locator('.live:not(.lost)').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+a');
  await page.locator('select[name=priority]').selectOption('high');
  await page.locator('.done[role=status]').waitFor();
  await check(agent, locale);
  await page.keyboard.press('z');
  await expect.poll(() => page.locator('.done form').count()).toBe(0);
});
