import { describe, expect, test } from 'vitest';
import { askForLink, comeBack } from './come-back.ts';
import { picture } from './filed.ts';
import { check, locales, openPortal } from './portal.ts';
import { outOfField } from '../../web/routes/[locale=locale]/studio/[slug]/field.ts';
import { publish, saved } from './editing.ts';

/** The walks that sign in, write and publish, as the public takes them: through a proxy that speaks TLS, with hostile words. */

const portal = await openPortal({ tls: true });

test('the desk is reached by TLS alone, and its links say so', async () => {
  expect(portal.origin).toMatch(/^https:/);
  const { page } = await portal.visitor();
  const answer = await page.goto('/en/articles/otp-missing');
  expect(answer?.headers()['strict-transport-security']).toMatch(/max-age=\d+/);
  const address = `${portal.origin}/en/articles/otp-missing`;
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(address);
  expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toContain(
    `${portal.origin}/api/`,
  );
});

describe.for(locales)('in %s, by TLS', (locale) => {
  test.for([
    ['constructor', true],
    ['__proto__', false],
  ] as const)(
    'a customer named %s files, replies, solves and comes back, JavaScript %s',
    async ([word, javaScriptEnabled]) => {
      const one = await portal.visitor({ javaScriptEnabled });
      const { page } = one;
      const email = `${word.replaceAll('_', '')}-${locale}@example.com`;
      await page.goto(`/${locale}/tickets/new`);
      for (const field of ['subject', 'name', 'reference']) await page.fill(`#${field}`, word);
      await page.fill('#message', `${word} hasOwnProperty ${word}`);
      await page.fill('#email', email);
      await page.setInputFiles('#files', await picture(`${word}.png`));
      await page.locator('form[data-ticket-form] button').last().click();
      await page.waitForURL(/\/tickets\/[\w-]{22}\?filed$/);
      if (javaScriptEnabled) await check(one, locale);
      await page.fill('#body', word);
      await page.locator('form[action^="?/reply"] button').click();
      await expect.poll(() => page.locator('.thread > li').count()).toBe(2);
      await page.locator('form[action^="?/solve"] button').click();
      await page.locator('form[action^="?/unsolve"] button').waitFor();
      const link = await askForLink(portal, page, { email, locale });
      expect(link).toMatch(new RegExp(`^${portal.origin}/`));
      await comeBack(page, link, locale);
      for (const { secure } of await page.context().cookies()) expect(secure).toBe(true);
    },
  );

  test.for([true, false])(
    'a customer searches, changes the language and votes, JavaScript %s',
    async (javaScriptEnabled) => {
      const { page } = await portal.visitor({ javaScriptEnabled });
      await page.goto(`/${locale}/search?q=constructor`);
      await page.locator('main h1').waitFor();
      await page.goto(`/${locale}/tickets/new`);
      await page.locator('header nav a[hreflang]').click();
      await page.waitForURL(`/${locale === 'ar' ? 'en' : 'ar'}/tickets/new`);
      await page.locator('header nav a[hreflang]').click();
      await page.waitForURL(`/${locale}/tickets/new`);
      await page.goto(`/${locale}/articles/otp-missing`);
      await page.locator('#feedback button[value=yes]').click();
      await page.locator('#feedback [role=status]').waitFor();
    },
  );

  test('an agent signs in, reads, answers and signs out', async () => {
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    const cookies = await page.context().cookies();
    expect(cookies.some(({ name, secure, httpOnly }) => /session/.test(name) && secure && httpOnly)).toBe(
      true,
    );
    const answer = await page.goto(`/${locale}/status`);
    expect(answer?.headers()['cache-control']).toMatch(/no-store/);
    const customer = await portal.visitor({ javaScriptEnabled: false });
    await customer.page.goto(`/${locale}/tickets/new`);
    await customer.page.fill('#subject', 'toString');
    await customer.page.fill('#message', 'toString valueOf toString');
    await customer.page.fill('#email', `valueof-${locale}@example.com`);
    await customer.page.locator('form[data-ticket-form] button').last().click();
    await customer.page.waitForURL(/\?filed$/);
    await page.goto(`/${locale}/desk`);
    await page.locator('.queue a', { hasText: 'toString' }).first().click();
    await page.waitForURL(/\/desk\/\d+/);
    await page.fill('#body', 'constructor __proto__');
    // Not by its keys, which do nothing until the page has woken.
    await page.locator('form[action^="?/write"] button.primary').click();
    await page.locator('li.agent', { hasText: 'constructor' }).waitFor();
    await page.locator('form[action$="/sign-out"] button').click();
    await page.waitForURL(`/${locale}`);
    await page.goto(`/${locale}/desk`);
    expect(page.url()).toContain('/sign-in');
  });

  test('an editor saves and publishes', async () => {
    const { page } = await portal.signedIn('editor', locale);
    await page.goto(`/${locale}/studio/charged-twice`);
    for (const button of ['save', 'publish']) {
      const title = `constructor __proto__ ${button}`;
      await expect
        .poll(
          async () => {
            await page.fill(`#${locale}-title`, title);
            return page.inputValue(`#${locale}-title`);
          },
          { timeout: 10_000 },
        )
        .toBe(title);
      await page.locator('.doc[data-awake]').waitFor();
      await saved(page, locale);
      if (button === 'publish') await publish(page, locale);
      await page.reload();
      expect(outOfField(await page.inputValue(`#${locale}-title`))).toBe(title);
    }
    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}/articles/charged-twice`);
    expect(await reader.page.locator('h1').textContent()).toMatch(/constructor.*__proto__.*publish/);
  });
});
