import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unzipped } from '../../api/uploads/zip.ts';
import { photo } from '../api/models/pictures/pictures.ts';
import { packed } from '../api/uploads/packed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('an editor in %s', (locale) => {
  test('takes an article away as files, changes it there and here, and settles the conflict when it comes back', async () => {
    const slug = locale === 'ar' ? 'pin-problems' : 'otp-missing';
    const one = await portal.signedIn('editor', locale);
    const { page } = one;
    await page.goto(`/${locale}/studio/transfer`);
    await check(one, locale);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('section[aria-labelledby=export] button').click(),
    ]);
    const archive = await readFile(await download.path());
    const files: Record<string, Buffer> = {};
    for await (const { path, bytes } of unzipped(archive, (path) => path.includes(`/${slug}/`)))
      files[path] = bytes;
    const path = `articles/${slug}/${locale}.md`;
    const changed = (words: string) => String(files[path]).replace(/^title: .*$/m, `title: ${words}`);

    const translation = `/api/articles/${slug}/translations/${locale}`;
    const article = async () =>
      (await (await page.request.get(`/api/studio/articles/${slug}`)).json()).translations[locale];
    const { version, title, summary, quickFix, searchTerms, body } = await article();
    const data = { title: `${title} (1)`, summary, quickFix, searchTerms, body, version };
    expect((await page.request.put(translation, { data })).status()).toBe(200);

    const buffer = await packed({ ...files, [path]: changed('Theirs') });
    await page.setInputFiles('#files', { name: 'content.zip', mimeType: 'application/zip', buffer });
    await page.locator('section[aria-labelledby=import] button').click();
    await page.waitForURL(/\/transfer\/\d+$/);
    await page.locator('section ins').first().waitFor();
    await check(one, locale);
    await page.locator('button[value=theirs]').click();
    await page.locator('button[value=theirs][aria-pressed=true]').waitFor();
    await page.locator('form[action="?/take"] button').click();
    await expect.poll(async () => (await article()).title).toBe('Theirs');
    await page.goto(`/${locale}/articles/${slug}`);
    expect(await page.locator('h1').textContent()).toContain('Theirs');
    await page.goto(`/${locale}/studio/transfer`);
    await check(one, locale);
  });

  test('brings pages of another site in as drafts, on a phone', async () => {
    const one = await portal.signedIn('editor', locale, { viewport: { width: 390, height: 844 } });
    const { page } = one;
    const name = `brought-${locale}`;
    const html = `<html lang="en"><title>${name}</title><main><p>Words with a card 4111 1111 1111 1111.</p>
      <p><a href="/gone">Gone</a></p><img src="a.jpg" alt="A screen"></main></html>`;
    const buffer = await packed({ 'site/page.html': html, 'site/a.jpg': await photo() });
    await page.goto(`/${locale}/studio/transfer`);
    await check(one, locale);
    await page.setInputFiles('#files', { name: 'site.zip', mimeType: 'application/zip', buffer });
    await page.locator('section[aria-labelledby=import] button').click();
    await page.waitForURL(/\/transfer\/\d+$/);
    await page.locator('form[action="?/take"] button').click();
    const article = async () => page.request.get(`/api/studio/articles/${name}`);
    await expect.poll(async () => (await article()).status()).toBe(200);
    const { translations } = await (await article()).json();
    expect(translations.en.state).toBe('draft');
    expect(translations.en.body).not.toContain('4111');
    await page.goto(page.url());
    await check(one, locale);
    const reader = await portal.visitor();
    expect((await reader.page.goto(`/${locale}/articles/${name}`))?.status()).toBe(404);
  });
});

test('what is no archive is refused without JavaScript too, and said why', async () => {
  const { page } = await portal.signedIn('editor', 'en', { javaScriptEnabled: false });
  await page.goto('/en/studio/transfer');
  const file = join(import.meta.dirname, 'transfer.test.ts');
  await page.setInputFiles('#files', {
    name: 'a.zip',
    mimeType: 'application/zip',
    buffer: await readFile(file),
  });
  await page.locator('section[aria-labelledby=import] button').click();
  expect(await page.locator('#files-error').textContent()).toContain('no articles');
});
