import { describe, expect, test } from 'vitest';
import { asleep } from './asleep.ts';
import { done } from './done.ts';
import { publish, saved } from './editing.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

test.for(locales)('the details of an article fit a phone in %s', async (locale) => {
  const { page } = await portal.signedIn('editor', locale);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`/${locale}/studio/otp-missing?side=settings`);
  for (const field of await page.locator('.side :is(select, input, button)').all()) {
    const box = await field.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  }
});

test('the details of an article keep what was chosen and typed before the page woke up', async () => {
  const { page, wake } = await asleep(portal, '/studio/otp-missing?side=settings');
  await page.selectOption('select[name=problemType]', 'refunds-and-disputes');
  await page.selectOption('select[name=audience]', 'merchant');
  await page.fill('input[name=checkedOn]', '2026-01-02');
  await page.fill('input[name=slug]', 'early');
  await wake();
  expect(await page.inputValue('select[name=problemType]')).toBe('refunds-and-disputes');
  expect(await page.inputValue('select[name=audience]')).toBe('merchant');
  expect(await page.inputValue('input[name=checkedOn]')).toBe('2026-01-02');
  expect(await page.inputValue('input[name=slug]')).toBe('early');
});

describe.for(locales)('an editor in %s', (locale) => {
  test('publishes what search finds and the next reader sees', async () => {
    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}/articles/charged-twice`);
    const one = await portal.signedIn('editor', locale, { colorScheme: 'dark' });
    const { page } = one;
    await check(one, locale);
    await page.goto(`/${locale}/studio/charged-twice`);
    const title = locale === 'ar' ? 'خصم مكرر زرقاويات' : 'Charged twice zebrafish';
    // A field that wakes up between being selected and being written to is written to twice.
    await expect
      .poll(async () => {
        await page.fill(`#${locale}-title`, title);
        return page.inputValue(`#${locale}-title`);
      })
      .toBe(title);
    await publish(page, locale);
    await check(one, locale);
    await reader.page.reload();
    expect(await reader.page.locator('h1').textContent()).toBe(title);
    await reader.page.goto(`/${locale}/search?q=${encodeURIComponent(title)}`);
    expect(await reader.page.locator('ol h2').first().textContent()).toBe(title);
  });

  test('keeps what was typed before the page woke up', async () => {
    const { page } = await portal.signedIn('editor', locale);
    const { promise: awake, resolve: wake } = Promise.withResolvers<void>();
    await page.route('**/_app/immutable/**/*.js', async (route) => {
      await awake;
      await route.continue();
    });
    await page.goto(`/${locale}/studio/bank-declined-my-card`, { waitUntil: 'commit' });
    const typed = { ar: 'كُتب على اتصال بطيء', en: 'typed on a slow line' }[locale];
    await page.fill(`#${locale}-quickFix`, typed);
    wake();
    await page.locator('.doc[data-awake]').waitFor();
    await saved(page, locale);
    await page.reload();
    expect(await page.inputValue(`#${locale}-quickFix`)).toBe(typed);
  });

  test('marks what is chosen without knowing how Markdown writes it', async () => {
    const { page } = await portal.signedIn('editor', locale);
    await page.goto(`/${locale}/studio/pin-problems`);
    await page.locator('.doc[data-awake]').waitFor();
    const field = page.locator(`#${locale}-section-1`);
    const bold = page.getByRole('button', { name: locale === 'ar' ? 'غامق' : 'Bold' });
    expect(await bold.isDisabled(), 'nothing is written in yet').toBe(true);
    await field.evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.setSelectionRange(0, area.value.length);
    });
    const before = await field.inputValue();
    await bold.click();
    expect(await field.inputValue()).toBe(`**${before}**`);
    await bold.click();
    expect(await field.inputValue()).toBe(before);
  });

  test('withdraws one language, and readers get the other, marked', async () => {
    const { page } = await portal.signedIn('editor', locale);
    await page.goto(`/${locale}/studio/cart-abandonment`);
    await page.locator(`button[popovertarget=withdraw-${locale}]`).first().click();
    const asked = page.locator(`#withdraw-${locale}`);
    await asked.locator('button.danger').click();
    expect(await asked.isVisible(), 'without a reason nothing is withdrawn').toBe(true);
    await asked.locator('textarea').fill('The bank changed it.');
    await done(asked.locator('button.danger'));
    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}/articles/cart-abandonment`);
    const other = locale === 'ar' ? 'en' : 'ar';
    expect(await reader.page.locator('article').getAttribute('lang')).toBe(other);
    await reader.page.locator('.notice.warn').waitFor();
    await publish(page, locale);
    await expect
      .poll(async () => {
        await reader.page.reload();
        return reader.page.locator('article').getAttribute('lang');
      })
      .toBe(locale);
  });
});

test.for(locales)(
  'what readers are led to is not kept for the staff, and the pages that lead there are named (%s)',
  async (locale) => {
    // Without JavaScript, as the forms must work.
    const { page } = await portal.signedIn('editor', locale, { javaScriptEnabled: false });
    await page.goto(`/${locale}/studio/otp-missing?side=settings`);
    await page.selectOption('select[name=audience]', 'staff');
    await page.locator('form[action^="?/details"] button').click();
    const why = page.locator('.side .error');
    await why.waitFor();
    const names = {
      ar: /تقود إليه صفحات يراها القراء.*\u2068.+\u2069/,
      en: /pages that readers see.*\u2068.+\u2069/,
    };
    expect(await why.textContent()).toMatch(names[locale]);
    await page.goto(`/${locale}/studio/otp-missing?side=settings`);
    expect(await page.inputValue('select[name=audience]')).toBe('consumer');
  },
);
