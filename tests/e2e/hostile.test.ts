import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../api/ground/clean-text.ts';
import { password } from '../server.ts';
import type { Locale } from './portal.ts';
import { locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** A hostile word in each field: nothing of it runs, nothing is lost of it, and nothing beside it is turned around. */
const words = [
  'constructor',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  '&lt;b&gt;',
  '{{7*7}}',
  'invoice\u202egpj.exe',
  'البنك\u0000 رفض',
];
const line = words.join(' ');
const lines = words.join('\n');
/** As readers see it: lines end where they did, and spaces are drawn as one. */
const seen = cleanLine(line);

/** What runs opens a dialog, throws, or asks for what is not ours. */
function watch(page: Page): string[] {
  const ran: string[] = [];
  page.on('dialog', async (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== portal.origin || pathname.endsWith('/x')) ran.push(`request: ${request.url()}`);
  });
  return ran;
}

/** What an element says, without the marks that keep Latin words apart in Arabic. */
const textOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/[\u2068\u2069]/g, '').trim();

async function filed(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/tickets/new`);
  await page.fill('#subject', line);
  await page.fill('#message', lines);
  await page.fill('#name', words[1] ?? '');
  await page.fill('#reference', words[4] ?? '');
  await page.fill('#email', 'no address <b>');
  await page.locator('main form button').click();
  await page.locator('.notice.bad').waitFor();
  expect(await page.inputValue('#subject')).toBe(line.replace('\u0000', '\ufffd'));
  await page.fill('#subject', line);
  await page.fill('#message', lines);
  await page.fill('#email', '\u200fcustomer@example.com\u200e');
  await page.locator('main form button').click();
  await page.waitForURL(/\/tickets\/[\w-]{22}\?filed$/);
}

test.for(locales)('a customer writes hostile words into every form in %s', async (locale) => {
  const { page } = await portal.visitor();
  const ran = watch(page);
  await page.goto(`/${locale}`);
  await page.fill('#find', line);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  for (const word of words) {
    expect((await page.goto(`/${locale}/search?q=${encodeURIComponent(word)}`))?.status()).toBe(200);
    expect((await page.goto(`/${locale}/codes?q=${encodeURIComponent(word)}`))?.status()).toBe(200);
  }
  await page.goto(`/${locale}/articles/otp-missing`);
  await page.locator('details:has(#reason) summary').click();
  await page.fill('#reason', lines);
  await page.locator('form:has(#reason) button').last().click();
  await filed(page, locale);
  const thread = await textOf(page, '.thread');
  for (const word of words) expect(thread).toContain(cleanText(word));
  await page.fill('#body', lines);
  await page.locator('form[action="?/reply"] button').click();
  await expect.poll(() => page.locator('.thread li').count()).toBe(2);
  await page.goto(`/${locale}/sign-in?next=//evil.example/${encodeURIComponent(line)}`);
  await page.fill('#email', line);
  await page.fill('#password', line);
  await page.locator('main form button').click();
  await page.locator('.notice.bad').waitFor();
  expect(ran).toEqual([]);
});

test.for(locales)('the staff read and write hostile words in every form in %s', async (locale) => {
  const customer = await portal.visitor();
  await filed(customer.page, locale);
  const { page } = await portal.signedIn('admin', locale);
  const ran = watch(page);
  await page.goto(`/${locale}/desk?view=open&problemType=constructor&assignee=__proto__`);
  await page.goto(`/${locale}/desk`);
  await page.locator('.queue a').first().click();
  await page.waitForURL(/\/desk\/\d+$/);
  await expect.poll(() => textOf(page, 'h1')).toContain(seen);
  await page.locator('input[name=kind][value=note]').check();
  await page.fill('#body', lines);
  await page.locator('form[action="?/write"] button').click();
  await page.locator('li.note').waitFor();
  for (const word of words) expect(await textOf(page, 'li.note')).toContain(cleanText(word));

  await page.goto(`/${locale}/desk/incidents`);
  for (const language of locales) {
    await page.fill(`#title-${language}`, line.slice(0, 150));
    await page.fill(`#announce-text-${language}`, lines);
  }
  await page
    .locator('input[name=providers]')
    .first()
    .fill(words[1] ?? '');
  await page.selectOption('#impact', 'minor');
  await page.locator('#announce button').click();
  await page.waitForURL(/did=announced/);
  const id = /incidents\/(\d+)/.exec(page.url())?.[1];
  await page.goto(`/${locale}/status/${id}`);
  expect(await textOf(page, 'h1')).toBe(cleanLine(line.slice(0, 150)));
  const feed = await (await fetch(`${portal.origin}/api/incidents/feed.atom?locale=${locale}`)).text();
  const broken = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
    feed,
  );
  expect(broken).toBeUndefined();

  await page.goto(`/${locale}/admin/people`);
  await page.fill('input[name=email]', line);
  await page.locator('.invite button').click();
  await page.locator('.notice.bad, [role=alert], .error').first().waitFor();
  expect(ran).toEqual([]);
});

test.for(locales)('an article of hostile words in %s', async (locale) => {
  const { page } = await portal.signedIn('editor', locale);
  const ran = watch(page);
  await page.goto(`/${locale}/studio?q=${encodeURIComponent(line)}`);
  await page.goto(`/${locale}/studio/new`);
  await page.fill('input[name=slug]', `constructor-${locale}`);
  await page.locator('main form button.primary').click();
  await page.waitForURL(/\/studio\/constructor-/);
  const title = cleanLine(`${locale} ${line}`.slice(0, 140));
  await expect
    .poll(async () => {
      await page.fill(`#${locale}-title`, title);
      return page.inputValue(`#${locale}-title`);
    })
    .toBe(title);
  for (const field of ['summary', 'quickFix', 'searchTerms', 'body'])
    await page.fill(`#${locale}-${field}`, lines);
  await page.locator(`section:has(#${locale}-title) button[value=publish]`).click();
  await page.locator('.done', { hasText: /\S/ }).waitFor();
  await page.reload();
  expect(await page.inputValue(`#${locale}-body`)).toBe(cleanText(lines));

  const reader = await portal.visitor();
  const readersRan = watch(reader.page);
  await reader.page.goto(`/${locale}/articles/constructor-${locale}`);
  expect(await textOf(reader.page, 'h1')).toBe(title);
  const data = await reader.page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.map((one) => JSON.parse(one)).map(({ headline }) => headline)).toContain(title);
  await reader.page.goto(`/${locale}/search?q=constructor`);
  expect(await textOf(reader.page, 'ol h2')).toContain('constructor');
  expect([...ran, ...readersRan]).toEqual([]);
});

test('somebody joins under a hostile name', async () => {
  const admin = await portal.signedIn('admin', 'en');
  await admin.page.goto('/en/admin/people');
  await admin.page.fill('input[name=email]', 'joining@example.com');
  await admin.page.locator('.invite button').click();
  const mail = await portal.mailTo('joining@example.com');
  const link = /https?:\S+\/join\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  const { page } = await portal.visitor();
  const ran = [...watch(page), ...watch(admin.page)];
  await page.goto(new URL(link).pathname);
  await page.fill('#name', words[1] ?? '');
  await page.fill('#password', password);
  await page.locator('main form button').click();
  await page.waitForURL(/\/desk$/);
  await admin.page.reload();
  expect(await admin.page.locator('main').textContent()).toContain(words[1]);
  expect(ran).toEqual([]);
});
