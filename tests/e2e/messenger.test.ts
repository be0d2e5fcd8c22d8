import { describe, expect, test } from 'vitest';
import { askForLink } from './come-back.ts';
import { words } from './customers-words.ts';
import { fileTicket } from './filed.ts';
import { heavyPhoto, onSlowPhone } from './phone.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('a customer with a phone and 400 kbit/s, in %s', (locale) => {
  test('sends a photo of 12 MB, made smaller before it is sent, and sees it on the ticket', async () => {
    const one = await onSlowPhone(portal);
    const { page } = one;
    await page.goto(`/${locale}/tickets/new`);
    await page.fill('#subject', words[locale].subject);
    await page.fill('#message', words[locale].message);
    await page.setInputFiles('#files', await heavyPhoto());
    await page.locator('[data-files] li img').waitFor({ timeout: 30_000 });
    const send = page.locator('main form button.primary');
    await send.click();
    await page.locator('#email[aria-invalid=true]:focus').waitFor();
    await page.fill('#email', `photo-${locale}@example.com`);
    await send.click();
    await expect.poll(() => send.textContent()).toMatch(/[1-9]\d?%/);
    await page.waitForURL(/\?filed/, { timeout: 60_000 });
    const picture = page.locator('.thread img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalHeight), { timeout: 60_000 })
      .toBe(1800);
    await check(one, locale);
  });

  test('reads an answer where they are, with its article, replies, and loses nothing with the network', async () => {
    const one = await onSlowPhone(portal);
    const { page } = one;
    const link = await fileTicket(portal.origin, words[locale].subject, locale);
    await page.goto(`/${locale}/tickets/${link}`);
    await page.waitForLoadState('networkidle');
    const agent = await portal.signedIn('agent', locale);
    const { number } = await (await page.request.get(`/api/tickets/${link}`)).json();
    const answer = async (body: string) => {
      const said = await agent.page.request.post(`/api/desk/tickets/${number}/messages`, {
        headers: { origin: portal.origin },
        multipart: { kind: 'reply', body },
      });
      expect(said.status()).toBe(201);
    };
    await answer(`${portal.origin}/${locale}/articles/otp-missing`);
    await page.locator('.thread > .agent a.article[href$="/articles/otp-missing"]').waitFor();
    expect(await page.locator('.thread .customer').isVisible()).toBe(false);
    await check(one, locale);
    const second = { ar: 'ثم أعد المحاولة.', en: 'Then try again.' }[locale];
    await answer(second);
    await page.locator('.thread > .agent', { hasText: second }).waitFor();
    expect(await page.locator('a.article').isVisible(), 'what is being read is not folded away').toBe(true);

    await page.fill('#body', words[locale].message);
    await one.lose(true);
    await page.locator('#reply button.primary').click();
    const state = page.locator('#reply [data-state]');
    const waiting = await state.getAttribute('data-waiting');
    await expect.poll(() => state.textContent()).toBe(waiting);
    await one.lose(false);
    await page.locator('#reply .notice[role=status]').waitFor();
    expect(await page.locator('.thread .customer').count()).toBe(2);
    expect(await page.inputValue('#body')).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('draft:');
    await page.reload();
    expect(await page.locator('.thread .customer').count()).toBe(2);
    expect(await page.inputValue('#body')).toBe('');
  });

  test('opens it again by its number and address, and is told what to do where no mail comes', async () => {
    const { page } = await onSlowPhone(portal);
    const email = `again-${locale}@example.com`;
    const link = await fileTicket(portal.origin, words[locale].subject, locale, email);
    const { number } = await (await page.request.get(`/api/tickets/${link}`)).json();
    await page.goto(`/${locale}/tickets/${number}`);
    await page.waitForURL(/\/tickets\/links\?opens=/);
    expect(await page.inputValue('#opens')).toBe(String(number));
    await page.fill('#email', `somebody-else-${locale}@example.com`);
    await page.locator('main form button').click();
    const told = page.locator('main [role=status]');
    await told.waitFor();
    const toStrangers = await told.textContent();
    const mailed = await askForLink(portal, page, { email, locale, number });
    expect(await told.textContent()).toBe(toStrangers);
    await page.goto(mailed);
    await page.locator('main form button').click();
    await page.waitForURL(`/${locale}/tickets/${number}`);
    await page.goto(`/${locale}/tickets/99999`);
    await page.locator('main [role=alert]', { hasText: '99999' }).waitFor();
  });
});
