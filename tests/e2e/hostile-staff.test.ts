import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../api/ground/clean-text.ts';
import { outOfField } from '../../web/routes/[locale=locale]/studio/[slug]/field.ts';
import { password } from '../server.ts';
import { done } from './done.ts';
import { publish } from './editing.ts';
import { line, lines, textOf, watch, words } from './hostile-words.ts';
import { locales, openPortal } from './portal.ts';

/** Hostile words in what the staff writes, and in their own names. */

const portal = await openPortal();

test.for(locales)(
  'an incident of hostile words is announced in %s, for people and for programs',
  async (locale) => {
    const { page } = await portal.signedIn('agent', locale);
    const ran = watch(page, portal.origin);
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
    expect(ran).toEqual([]);
  },
);

test.for(locales)('nobody is invited at a hostile address in %s', async (locale) => {
  const { page } = await portal.signedIn('admin', locale);
  const ran = watch(page, portal.origin);
  await page.goto(`/${locale}/admin/people`);
  await page.fill('input[name=email]', line);
  await page.locator('.invite button').click();
  await page.locator('.notice.bad, [role=alert], .error').first().waitFor();
  expect(ran).toEqual([]);
});

test.for(locales)('an article of hostile words in %s', async (locale) => {
  const { page } = await portal.signedIn('editor', locale);
  const ran = watch(page, portal.origin);
  await page.goto(`/${locale}/studio/articles?q=${encodeURIComponent(line)}`);
  await page.goto(`/${locale}/studio/new`);
  await page.fill('input[name=slug]', `constructor-${locale}`);
  await page.locator('main form button.primary').click();
  await page.waitForURL(/\/studio\/constructor-/);
  const title = cleanLine(`${locale} ${line}`.slice(0, 140));
  await page.goto(`/${locale}/studio/constructor-${locale}?side=settings`);
  await page.locator('.doc[data-awake]').waitFor();
  await page.fill('input[name=checkedOn]', '2026-11-30');
  await done(page.locator('form[action^="?/details"] button'));
  await page.fill(`#${locale}-title`, title);
  for (const field of ['summary', 'quickFix', 'searchTerms', 'section-0'])
    await page.fill(`#${locale}-${field}`, lines);
  // What readers would not see as it was written is refused: so it stands as code.
  await page.locator(`#${locale}-section-0-checks .bad`).first().waitFor();
  const body = `## Words\n\n${lines.replaceAll(/^/gm, '    ')}`;
  await page.fill(`#${locale}-section-0`, body);
  await publish(page, locale);
  await page.reload();
  const read = await page.inputValue(`#${locale}-section-1`);
  expect(outOfField(read)).toBe(cleanText(outOfField(body)).trim());

  const reader = await portal.visitor();
  const readersRan = watch(reader.page, portal.origin);
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
  const ran = [...watch(page, portal.origin), ...watch(admin.page, portal.origin)];
  await page.goto(new URL(link).pathname);
  await page.fill('#name', words[1] ?? '');
  await page.fill('#password', password);
  await page.locator('main form button').click();
  await page.waitForURL(/\/desk$/);
  await admin.page.reload();
  expect(await admin.page.locator('main').textContent()).toContain(words[1]);
  expect(ran).toEqual([]);
});
