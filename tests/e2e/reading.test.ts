import { describe, expect, test } from 'vitest';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const article = 'sent-to-wrong-person';
const phone = { width: 390, height: 844 };

describe.for(locales)('an article is acted on in %s', (locale) => {
  const path = `/${locale}/articles/${article}`;

  test.for(['light', 'dark'] as const)('without a barrier, %s', async (colorScheme) => {
    for (const viewport of [phone, { width: 1440, height: 900 }]) {
      const one = await portal.visitor({ colorScheme, viewport });
      await one.page.goto(path);
      await one.page.selectOption('#country', 'eg');
      await one.page.locator('.step-tick').first().check();
      await check(one, locale);
    }
  });

  test('the country is chosen once: here and in the next article others are folded away, and can be unfolded', async () => {
    const { page } = await portal.visitor({ viewport: phone });
    const [own, other] = [
      page.locator('.prose li[data-country="eg"]'),
      page.locator('.prose li[data-country="jo"]'),
    ];
    await page.goto(path);
    expect(await own.isVisible()).toBe(true);
    expect(await other.isVisible()).toBe(true);
    await page.selectOption('#country', 'eg');
    expect(await own.isVisible()).toBe(true);
    expect(await other.isVisible()).toBe(false);
    expect(await page.locator('.foot a[href*="/limits"]').getAttribute('href')).toBe(
      `/${locale}/limits/eg#numbers`,
    );
    await page.goto(`/${locale}/articles/card-lost-or-stolen`);
    expect(await page.inputValue('#country')).toBe('eg');
    expect(await page.locator('.prose tr[data-country="kw"]').isVisible()).toBe(false);
    await page.locator('.scroll + .elsewhere').click();
    expect(await page.locator('.prose tr[data-country="kw"]').isVisible()).toBe(true);
    await page.selectOption('#country', '');
    expect(await page.locator('.elsewhere').count()).toBe(0);
  });

  test('steps that were ticked are ticked when the reader comes back', async () => {
    const { page } = await portal.visitor({ viewport: phone });
    await page.goto(path);
    await page.locator('.step-tick').nth(1).check();
    await page.reload();
    await expect.poll(() => page.locator('.step-tick').nth(1).isChecked()).toBe(true);
    expect(await page.locator('.ticked').count()).toBe(1);
  });

  test('its limits, its letter and the numbers to call stand in it; the answer is copied', async () => {
    const { page } = await portal.visitor({ viewport: phone });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    expect(await page.locator('#times + * tbody tr').count()).toBeGreaterThan(2);
    expect(await page.locator('article a.button[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await page.locator(`#letters ~ ul a[href="/${locale}/letters/wrong-transfer"]`).count()).toBe(1);
    await page.locator('[data-copy="answer"]').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await page.innerText('#answer'));
  });

  test('what was read stands on the first page, and at the foot of the next article', async () => {
    const { page } = await portal.visitor({ viewport: phone });
    await page.goto(`/${locale}`);
    expect(await page.locator('[data-recent]').isVisible()).toBe(false);
    await page.goto(path);
    const title = await page.innerText('h1');
    for (const next of [`/${locale}`, `/${locale}/articles/otp-missing`]) {
      await page.goto(next);
      await expect.poll(() => page.locator('[data-recent] li a').allInnerTexts()).toEqual([title]);
    }
  });

  test('without JavaScript everything is there to be read, and nothing that cannot work', async () => {
    const { page } = await portal.visitor({ viewport: phone, javaScriptEnabled: false });
    await page.goto(path);
    expect(await page.locator('[data-country]:visible').count()).toBe(
      await page.locator('[data-country]').count(),
    );
    for (const part of ['[data-countries]', '[data-copy]', '[data-print]', '[data-recent]'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
  });

  test('on paper it has whole addresses and no buttons', async () => {
    const { page } = await portal.visitor();
    await page.goto(path);
    await page.locator('.step-tick').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article .button:visible, .step-tick:visible').count()).toBe(0);
    const shown = await page
      .locator('.prose a[data-address]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(shown).toContain(`${portal.origin}/${locale}/`);
  });

  test('its first visit takes at most 8 requests, and 20 kB without fonts and pictures', async () => {
    const { page } = await portal.visitor({ viewport: phone });
    const answers: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      const weighs = ['document', 'stylesheet', 'script', 'fetch'].includes(request.resourceType());
      answers.push(request.sizes().then(({ responseBodySize }) => (weighs ? responseBodySize : 0)));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(answers);
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
  });
});
