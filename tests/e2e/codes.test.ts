import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../api/ground/root.ts';
import { loadCodes } from '../../content/codes.ts';
import { fileTicket } from './filed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const all = loadCodes(contentFolder);
const shown = ({ id }: { id: string }) => `/codes/${encodeURIComponent(id)}`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe.for(locales)('codes in %s', (locale) => {
  test.for(['light', 'dark'] as const)('read without a barrier, %s', async (colorScheme) => {
    for (const width of [360, 1440]) {
      const one = await portal.visitor({ colorScheme, viewport: { width, height: 800 } });
      for (const path of [
        '/codes',
        '/codes?q=05',
        '/codes?q=insuficient_funds',
        '/codes?q=77',
        '/codes/systems/iso8583',
        '/codes/systems/stripe-error-code',
        '/codes/iso8583%3A68',
        '/codes/iso8583%3A43',
        '/articles/insufficient-funds-and-limits',
        '/codes/moyasar%3AAllowed%20time%20frame%20for%20transaction%20has%20been%20expired',
      ]) {
        await one.page.goto(`/${locale}${path}`);
        await check(one, locale);
      }
    }
  });

  test('an agent reads what customers are not told, without a barrier', async () => {
    const one = await portal.signedIn('agent', locale);
    await one.page.goto(`/${locale}/codes/iso8583%3A43`);
    const text = await one.page.locator('main').textContent();
    expect(text).toContain(all.find(({ id }) => id === 'iso8583:43')?.meaning[locale]);
    await check(one, locale);
  });

  test('a ticket that names one tells its customer what to do, and its agent what it means in both languages', async () => {
    const subject = locale === 'ar' ? 'ظهر لي رمز الخطأ واحد وخمسون' : 'It says error code fifty-one';
    const link = await fileTicket(portal.origin, subject, locale);
    const customer = await portal.visitor();
    await customer.page.goto(`/${locale}/tickets/${link}?filed=1`);
    await customer.page.locator('.notice a[href$="/codes/iso8583%3A51"]').waitFor();
    await check(customer, locale);
    const agent = await portal.signedIn('agent', locale);
    await agent.page.goto(`/${locale}/desk`);
    await agent.page.locator('.queue a', { hasText: subject }).click();
    const shown = agent.page.locator('aside li', {
      has: agent.page.locator('a[href$="/codes/iso8583%3A51"]'),
    });
    for (const [language, dir] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ])
      expect(await shown.locator(`p[lang=${language}][dir=${dir}]`).textContent()).not.toBe('');
    await check(agent, locale);
  });

  test('from the lookup to a ticket that carries the text, without JavaScript too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await portal.visitor({ javaScriptEnabled });
      await page.goto(`/${locale}/codes`);
      await page.fill('#code', 'zz-77-qq');
      await page.press('#code', 'Enter');
      await page.locator('.notice a.button').click();
      await page.waitForURL(/tickets\/new/);
      await expect.poll(() => page.inputValue('#message')).toBe('zz-77-qq');
      await page.goto(`/${locale}/codes`);
      await page.fill('#code', 'رمز الخطأ ٥١');
      await page.press('#code', 'Enter');
      await page.locator('[role=status] h2 a').first().click();
      await page.waitForURL(/codes\/iso8583/);
      await page.locator('.ask a').click();
      await expect.poll(() => page.inputValue('#message')).toContain('51');
    }
  });

  test('a search for a code shows its box first', async () => {
    const { page } = await portal.visitor();
    for (const [q, code] of [
      ['51', '51'],
      ['كود ٥١', '51'],
      ['do_not_honor', 'do_not_honor'],
      ['error 10486', '10486'],
    ] as const) {
      await page.goto(`/${locale}/search?q=${encodeURIComponent(q)}`);
      expect(await page.locator('section.notice h2 bdi').first().textContent()).toBe(code);
    }
  });

  test('each code has its page, and a hidden one says nothing of its meaning', async () => {
    const agent = (await portal.signedIn('agent', locale)).page;
    for (const code of all) {
      const answer = await fetch(`${portal.origin}/${locale}${shown(code)}`);
      const html = await answer.text();
      expect(answer.status, code.id).toBe(200);
      if (code.revealToCustomer) continue;
      // As the whole text of an element or of a value, for "refused" is also a word of the advice.
      const plain = html.replace(/[\u2068\u2069]/g, '');
      expect(plain, code.id).not.toContain(`>${escaped(code.meaning[locale])}<`);
      expect(plain, code.id).not.toContain(`"${code.meaning[locale]}"`);
      expect(html, code.id).not.toContain(`/topics/${code.problemType}"`);
      const seen = await (await agent.request.get(`/${locale}${shown(code)}`)).text();
      expect(seen.replace(/[\u2068\u2069]/g, ''), code.id).toContain(escaped(code.meaning[locale]));
    }
  });
});
