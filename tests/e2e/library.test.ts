import { describe, expect, test } from 'vitest';
import { done } from './done.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('an editor in %s', (locale) => {
  test(
    'sees what a new name changes in search before anybody has it, publishes it, and takes it back',
    { timeout: 240_000 },
    async () => {
      const word = locale === 'ar' ? 'زبلدوب' : 'zibbledop';
      const reader = await portal.visitor();
      await reader.page.goto(`/${locale}/search?q=${word}`);
      const one = await portal.signedIn('editor', locale);
      const { page } = one;
      await page.goto(`/${locale}/studio/library/synonyms?q=otp`);
      await check(one, locale);
      await page.locator(`main a[href$="/entries/otp"]`).click();
      await page.waitForURL(/\/entries\/otp$/);
      await check(one, locale);
      const names = page.locator(`textarea[name="document.${locale}"]`);
      const before = await names.inputValue();
      await names.fill(`${before}\n${word}`);
      await page.locator('button[formaction="?/trial"]').click();
      await page.locator('section[role=status]').waitFor();
      await page.locator('section[role=status] h3', { hasText: word }).waitFor();
      expect(await names.inputValue()).toContain(word);
      await check(one, locale);
      await done(page.locator('button[name=then]'));
      await expect
        .poll(
          async () => {
            await reader.page.goto(`/${locale}/search?q=${word}&again=${Math.random()}`);
            return reader.page.locator('main a[href*="/articles/otp-missing"]').count();
          },
          { timeout: 120_000 },
        )
        .toBeGreaterThan(0);
      await page.goto(`/${locale}/studio/library/synonyms/entries/otp/history`);
      expect(await page.locator('main ins').first().textContent()).toContain(word);
      await check(one, locale);
      await page.goto(`/${locale}/studio/library/synonyms/entries/otp`);
      await done(page.locator('form[action="?/withdraw"] button'));
    },
  );

  test('changes what a code means without JavaScript, is told what is missing, and readers have it', async () => {
    const one = await portal.signedIn('editor', locale, { javaScriptEnabled: false });
    const { page } = one;
    const code = locale === 'ar' ? 'iso8583:14' : 'iso8583:54';
    const address = `/${locale}/studio/library/codes/entries/${encodeURIComponent(code)}`;
    await page.goto(address);
    const meaning = page.locator(`textarea[name="document.meaning.${locale}"]`);
    await meaning.fill('');
    await page.locator('button[name=then]').click();
    expect(await page.locator('.error').first().textContent()).toMatch(/\S/);
    expect(await meaning.inputValue()).toBe('');
    const words = locale === 'ar' ? 'رقم لا يعرفه البنك.' : 'A card that has ended.';
    await meaning.fill(words);
    await page.locator('button[name=then]').click();
    await page.goto(`/${locale}/codes/${encodeURIComponent(code)}`);
    expect(await page.locator('main').textContent()).toContain(words);
  });

  test('walks a guide in its tree, changes a step, and sees it walked', async () => {
    const one = await portal.signedIn('editor', locale, { viewport: { width: 1440, height: 900 } });
    const { page } = one;
    const slug = locale === 'ar' ? 'otp-missing' : 'charged-twice';
    await page.goto(`/${locale}/studio/guides`);
    await page.goto(`/${locale}/studio/guides/${slug}`);
    await check(one, locale);
    const walk = page.locator('section[aria-labelledby=walk]');
    const own = page.locator('.node.fix, .node.ticket').first();
    await own.click();
    await page.waitForURL(/step=/);
    const title = page.locator(`textarea[name="document.title.${locale}"]`);
    const words = locale === 'ar' ? 'هذا هو الحل' : 'This is the way out';
    await title.fill(words);
    await done(page.locator('form[action^="?/save"] button.primary'));
    await expect.poll(() => walk.locator('h3').textContent()).toContain(words);
    expect(await page.locator('.node.chosen').textContent()).toContain(words);
    await check(one, locale);
    await page.goto(`/${locale}/studio/guides/${slug}?new=question`);
    await check(one, locale);
    await page.goto(`/${locale}/studio/guides/${slug}?settings=yes`);
    await check(one, locale);
  });

  test('gives a problem type another name, and it is everywhere', async () => {
    const one = await portal.signedIn('editor', locale, { colorScheme: 'dark' });
    const { page } = one;
    await page.goto(`/${locale}/studio/library/problem-types/entries/crypto-payments`);
    const name = page.locator(`textarea[name="document.name.${locale}"]`);
    const words = locale === 'ar' ? 'الدفع بالعملات المشفّرة' : 'Paying with coins';
    await name.fill(words);
    await done(page.locator('button[name=then]'));
    await check(one, locale);
    await page.goto(`/${locale}/topics`);
    expect(await page.locator('main').textContent()).toContain(words);
  });

  test('finds every list on a phone, and adds to it', async () => {
    const one = await portal.signedIn('editor', locale, { viewport: { width: 360, height: 780 } });
    const { page } = one;
    for (const kind of ['codes', 'providers', 'limits', 'letters', 'problem-types', 'synonyms', 'phrases']) {
      await page.goto(`/${locale}/studio/library/${kind}`);
      await check(one, locale);
      await page.locator('main th a').first().click();
      await page.waitForURL(/\/entries\//);
      await check(one, locale);
      await page.goto(`/${locale}/studio/library/${kind}/new`);
      await check(one, locale);
    }
    await page.goto(`/${locale}/studio/guides/otp-missing`);
    await check(one, locale);
  });
});
