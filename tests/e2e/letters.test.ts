import { describe, expect, test } from 'vitest';
import { loadLetters } from '../../content/letters.ts';
import { contentFolder } from '../../api/ground/root.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const { letters } = loadLetters(contentFolder);
const card = '4111 1111 1111 1111';

describe.for(locales)('letters in %s', (locale) => {
  const amount = locale === 'ar' ? '850 ريالًا' : 'SAR 850';
  const on = locale === 'ar' ? '20 نوفمبر 2026' : '20 November 2026';

  test.for(['light', 'dark'] as const)('read without a barrier, %s', async (colorScheme) => {
    for (const width of [360, 1440]) {
      const one = await portal.visitor({ colorScheme, viewport: { width, height: 800 } });
      for (const path of ['/letters', '/letters/complaint-sanadak', '/letters/evidence-fraud']) {
        await one.page.goto(`/${locale}${path}`);
        await check(one, locale);
      }
      await one.page.locator('details summary').last().click();
      await check(one, locale);
    }
  });

  test('every letter is reached from the list and filled in without JavaScript; nothing typed stands in the address', async () => {
    const { page } = await portal.visitor({ javaScriptEnabled: false });
    await page.goto(`/${locale}/letters`);
    expect(await page.locator('main li a').count()).toBe(letters.length);
    await page.goto(`/${locale}/letters/atm-no-cash`);
    const letter = page.locator('#letter');
    expect(await letter.locator('.blank').count()).toBeGreaterThan(5);
    expect(await page.locator('[data-copy]').first().isVisible()).toBe(false);
    await page.fill('#amount', amount);
    await page.fill('#day', '2026-11-20');
    await page.fill('#reference', card);
    await page.fill('#name', 'Zenobia Quill');
    await page.locator('[data-letter-form] button').click();
    expect(page.url()).toBe(`${portal.origin}/${locale}/letters/atm-no-cash#letter`);
    expect(await letter.innerText()).toContain(amount);
    expect(await letter.innerText()).toContain(on);
    expect(await page.content()).not.toContain(card);
    expect(await page.locator('form [role="alert"]:visible').count()).toBe(1);
    expect(await page.inputValue('#amount')).toBe(amount);
    expect(await letter.innerText()).toContain('Zenobia Quill');
    expect(portal.output()).not.toContain('Zenobia');
  });

  test('with JavaScript it is filled in while one types, in both languages, and can be copied', async () => {
    const one = await portal.visitor();
    const { page } = one;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${locale}/letters/atm-no-cash`);
    await page.locator('[data-copy="letter"]').waitFor();
    await page.fill('#amount', amount);
    await page.fill('#day', '2026-11-20');
    await page.fill('#reference', card);
    const other = page.locator(`#letter-${locale === 'ar' ? 'en' : 'ar'}`);
    expect(await other.getAttribute('dir')).toBe(locale === 'ar' ? 'ltr' : 'rtl');
    expect(await other.textContent()).toContain(locale === 'ar' ? '20 November 2026' : '20 نوفمبر 2026');
    await page.locator('[data-warning]:visible').waitFor();
    await page.locator('[data-copy="letter"]').click();
    await page.locator('[role="status"]', { hasText: /\S/ }).first().waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(amount);
    expect(copied).toContain(on);
    expect(copied).toContain('1111');
    expect(copied).not.toContain(card);
    await check(one, locale);
  });

  test('on paper there is the letter and nothing else', async () => {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}/letters/complaint-sama`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#letter').isVisible()).toBe(true);
    for (const rest of ['h1', '.path', 'form', '.notice', 'footer', 'details', '[data-copy]'])
      expect(await page.locator(rest).first().isVisible(), rest).toBe(false);
  });

  test('the day of a limit is reckoned without JavaScript, with what to do when it has passed', async () => {
    const one = await portal.visitor({ javaScriptEnabled: false });
    const { page } = one;
    await page.goto(`/${locale}/limits?country=sa&case=atm`);
    expect(await page.inputValue('#country')).toBe('sa');
    expect(await page.inputValue('#case')).toBe('atm');
    await page.fill('#day', '2026-11-19');
    await page.locator('main form button').click();
    // A Thursday: Friday and Saturday do not count.
    const found = page.locator('.card.edge').first();
    expect(await found.innerText()).toContain(locale === 'ar' ? '23 نوفمبر 2026' : '23 November 2026');
    expect(await found.locator('a').getAttribute('href')).toMatch(/^https:\/\/rulebook\.sama\.gov\.sa\//);
    expect(await page.locator('main a[href$="/letters/atm-no-cash"]').count()).toBe(1);
    expect(await page.locator('main a[href$="/letters/complaint-sama"]').count()).toBe(1);
    expect(await page.locator('main a[href="tel:8001256666"]').count()).toBe(1);
  });

  test('dates read without a barrier, and what cannot be is asked again', async () => {
    for (const query of [
      'country=ae&case=unauthorised&day=2026-10-20',
      'country=ye&case=atm&day=2026-10-20',
      'country=sa&case=atm&day=never',
    ])
      for (const colorScheme of ['light', 'dark'] as const) {
        const one = await portal.visitor({ colorScheme });
        await one.page.goto(`/${locale}/limits?${query}`);
        await check(one, locale);
        expect(await one.page.locator('main [role="alert"]').count()).toBe(query.endsWith('never') ? 1 : 0);
      }
  });
});

test('a letter that there is not is not there', async () => {
  const { page } = await portal.visitor();
  expect((await page.goto('/en/letters/nothing'))?.status()).toBe(404);
});
