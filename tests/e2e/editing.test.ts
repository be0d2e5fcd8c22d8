import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { publish, saved, standing } from './editing.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** An editor with an article open, awake. */
async function editorOf(
  slug: string,
  locale: 'ar' | 'en' = 'en',
  options = {},
  role: 'editor' | 'admin' = 'editor',
) {
  const one = await portal.signedIn(role, locale, options);
  await one.page.goto(`/${locale}/studio/${slug}`);
  await one.page.locator('.doc[data-awake]').waitFor();
  return one;
}
const textOf = (page: Page, id: string) => page.inputValue(`#${id}`);

test('publish and save stay in sight, on a desk and on a phone, which shows one language at a time', async () => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    for (const locale of locales) {
      const one = await editorOf('otp-missing', locale, { viewport: { width, height } });
      const { page } = one;
      await check(one, locale);
      await page.locator('main .scroll').evaluate((main) => main.scrollTo(0, main.scrollHeight));
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      for (const button of [`[popovertarget=publish-${locale}]`, '[value=save]']) {
        const box = await page.locator(`[data-language=${locale}] button${button}`).boundingBox();
        expect(box?.y, button).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0), button).toBeLessThan(height);
      }
      const other = locale === 'ar' ? 'en' : 'ar';
      expect(await page.locator(`#${other}-title`).isVisible()).toBe(width > 1000);
    }
});

test('two editors see each other, and what they write in different passages comes together', async () => {
  const [one, other] = [await editorOf('charged-twice'), await editorOf('charged-twice', 'ar', {}, 'admin')];
  await other.page.locator('#en-summary').focus();
  await one.page.locator('.here').waitFor();
  await one.page.fill('#en-title', 'Charged twice, said one');
  await other.page.fill('#en-summary', 'Said by the other.');
  for (const { page } of [one, other]) {
    await expect.poll(() => textOf(page, 'en-title'), { timeout: 10_000 }).toBe('Charged twice, said one');
    await expect.poll(() => textOf(page, 'en-summary'), { timeout: 10_000 }).toBe('Said by the other.');
  }
});

test.for(locales)(
  'of a passage that both changed both texts stand there until it is decided (%s)',
  async (locale) => {
    const slug = locale === 'ar' ? 'refund-not-arrived' : 'bank-declined-my-card';
    const [one, other] = [await editorOf(slug, locale), await editorOf(slug, locale)];
    await other.page.context().setOffline(true);
    await other.page.fill('#en-summary', 'Theirs');
    await one.page.fill('#en-summary', 'Mine');
    await saved(one.page, 'en');
    await other.page.context().setOffline(false);
    await standing(other.page, 'en', 'both');
    expect(await textOf(other.page, 'en-summary')).toBe('Theirs');
    expect(await other.page.locator('.conflict blockquote').textContent()).toBe('Mine');
    // What went wrong while there was no connection.
    other.errors.length = 0;
    await check(other, locale);
    // A reload loses neither of them.
    await other.page.reload();
    await other.page.locator('.conflict').waitFor();
    expect(await textOf(other.page, 'en-summary')).toBe('Theirs');
    await other.page.locator('.conflict button').first().click();
    await saved(other.page, 'en');
    await expect.poll(() => textOf(one.page, 'en-summary'), { timeout: 10_000 }).toBe('Theirs');
  },
);

test('without a script the text that was refused stands beside the newer one, and is saved the next time', async () => {
  const quiet = await portal.signedIn('editor', 'en', { javaScriptEnabled: false });
  await quiet.page.goto('/en/studio/cart-abandonment');
  const one = await editorOf('cart-abandonment');
  await one.page.fill('#en-title', 'The newer title');
  await saved(one.page, 'en');
  await quiet.page.fill('#en-title', 'My title');
  const save = quiet.page.locator('[data-language=en] button[value=save]');
  await save.click();
  expect(await textOf(quiet.page, 'en-title')).toBe('My title');
  expect(await quiet.page.locator('.conflict blockquote').first().textContent()).toBe('The newer title');
  await save.click();
  await quiet.page.goto('/en/studio/cart-abandonment');
  expect(await textOf(quiet.page, 'en-title')).toBe('My title');
});

test.for(locales)(
  'what an editor wrote outlives a lost connection and a page that was closed (%s)',
  async (locale) => {
    const { page } = await editorOf('otp-missing', locale);
    await page.context().setOffline(true);
    const words = 'Written with care, ثم انقطع الاتصال';
    await page.fill(`#${locale}-summary`, words);
    await standing(page, locale, 'here');
    const again = await page.context().newPage();
    await page.close();
    await page.context().setOffline(false);
    await again.goto(`/${locale}/studio/otp-missing`);
    await again.locator('.doc[data-awake]').waitFor();
    await saved(again, locale);
    await again.reload();
    expect(await textOf(again, `${locale}-summary`)).toContain('Written with care');
  },
);

test('what is written after a session ended is kept, and saved once the editor signed in again', async () => {
  const { page } = await editorOf('otp-missing');
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.fill('#en-quickFix', 'Typed without a session.');
  await standing(page, 'en', 'signed-out');
  await context.addCookies(cookies);
  await saved(page, 'en');
  await page.reload();
  expect(await textOf(page, 'en-quickFix')).toBe('Typed without a session.');
});

test.for(locales)(
  'a link to nothing and an outside picture are shown at their passage, and not published (%s)',
  async (locale) => {
    const one = await editorOf('account-frozen', locale);
    const { page } = one;
    const field = page.locator(`#${locale}-section-1`);
    await field.fill('## Steps\n\n1. [Read](article:no-such-article)\n\n![x](https://example.com/x.png)');
    await saved(page, locale);
    const told = page.locator(`#${locale}-section-1-checks .bad`);
    await expect.poll(() => told.count()).toBe(2);
    await check(one, locale);
    await page.locator(`button[popovertarget=publish-${locale}]`).first().click();
    const asked = page.locator(`#publish-${locale}`);
    await asked.locator('.notice.bad').first().waitFor();
    await check(one, locale);
    await asked.locator('input[value=minor]').check();
    await asked.locator('button[value=publish]').click();
    await page.locator('.notice[role=alert]', { hasText: 'no-such-article' }).waitFor();
  },
);

test('readers are told that a language is behind after a major change, and not after a corrected letter', async () => {
  const { page } = await editorOf('card-lost-or-stolen');
  const reader = await portal.visitor();
  const told = async () => {
    await reader.page.goto('/ar/articles/card-lost-or-stolen');
    return reader.page.locator('.notice.behind').count();
  };
  for (const [grade, count] of [
    ['minor', 0],
    ['major', 1],
  ] as const) {
    await page.fill('#en-title', `A lost or stolen card, ${grade}`);
    await publish(page, 'en', grade);
    await expect.poll(told).toBe(count);
  }
  await check(reader, 'ar');
});
