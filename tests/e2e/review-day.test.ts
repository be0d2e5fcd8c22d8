import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { standings } from '../../api/db/schema/reviews.ts';
import { saved } from './editing.ts';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const slug = 'otp-missing';

/** Somebody of this role with the article open, awake. */
async function opened(role: 'writer' | 'reviewer' | 'publisher', locale: Locale, asked = '') {
  const one = await portal.signedIn(role, locale);
  await one.page.goto(`/${locale}/studio/${slug}${asked}`);
  await one.page.locator('.doc[data-awake]').waitFor();
  return one;
}

const head = (page: Page, language: Locale) => page.locator(`.head[data-language=${language}]`);
/** Until a text stands at this step. */
const at = (page: Page, language: Locale, step: number) =>
  head(page, language).locator(`li:nth-child(${step})[aria-current=step]`).waitFor();

async function ask(page: Page, language: Locale): Promise<void> {
  await head(page, language).locator(`[popovertarget=ask-${language}]`).click();
  const dialog = page.locator(`#ask-${language}`);
  await dialog.locator('select').selectOption({ label: 'The reviewer' });
  await dialog.locator('textarea').fill('Title first');
  await dialog.locator('button[value=ask]').click();
  await at(page, language, 2);
}

/** The hour of all that is planned has come. */
async function strike(locale: Locale): Promise<void> {
  const { db, close } = await openDatabase(`file:${join(portal.folder, 'hulool.db')}`);
  await db
    .update(standings)
    .set({ publishAt: new Date() })
    .where(and(eq(standings.slug, slug), eq(standings.locale, locale)));
  await close();
}

type One = Awaited<ReturnType<typeof opened>>;
const titles = {
  ar: ['الرمز لا يصل', 'رمز التحقق لا يصل'],
  en: ['No code comes', 'The code does not come'],
} as const;

async function writes(locale: Locale): Promise<void> {
  const writer = await opened('writer', locale);
  await writer.page.fill(`#${locale}-title`, titles[locale][0]);
  await saved(writer.page, locale);
  expect(await head(writer.page, locale).locator('[popovertarget^=publish]').count()).toBe(0);
  await ask(writer.page, locale);
  await check(writer, locale);
}

/** Whoever is asked finds it first at home, marks words, says something of them and suggests others, and sends it back. */
async function speaks(locale: Locale): Promise<One> {
  const reviewer = await portal.signedIn('reviewer', locale);
  const { page } = reviewer;
  await page.goto(`/${locale}/studio`);
  const first = page.locator('.with-side > ul > li').first();
  expect(await first.locator('p').first().textContent()).toContain('The writer');
  await check(reviewer, locale);
  await first.locator('a').first().click();
  await page.locator('.doc[data-awake]').waitFor();
  await page.locator('.side .tabs a').nth(1).click();
  const begin = page.locator('.side details.card').first();
  await begin.waitFor();
  await page.locator(`#${locale}-title`).selectText();
  await expect.poll(() => begin.locator('#comment-quote').inputValue()).toBe(titles[locale][0]);
  await begin.locator('#comment-body').fill('Say which code');
  await begin.locator('details summary').click();
  await begin.locator('#comment-suggestion').fill(titles[locale][1]);
  await begin.locator('button[value=begin]').click();
  await page.locator('.side article').first().waitFor();
  await check(reviewer, locale);
  await head(page, locale).locator(`[popovertarget=return-${locale}]`).click();
  await page.fill(`#return-${locale}-words`, 'See the comment');
  await page.locator(`#return-${locale} button[value=return]`).click();
  await at(page, locale, 1);
  return reviewer;
}

async function mends(locale: Locale): Promise<void> {
  const { page } = await opened('writer', locale, '?side=comments');
  await page.locator('.side article button[value=take]').first().click();
  const title = async () => {
    const { translations } = await (await page.request.get(`/api/studio/articles/${slug}`)).json();
    return translations[locale].title;
  };
  await expect.poll(title, { timeout: 15_000 }).toBe(titles[locale][1]);
  const field = async () => (await page.inputValue(`#${locale}-title`)).replaceAll(/[\u2066-\u2069]/g, '');
  await expect.poll(field).toBe(titles[locale][1]);
  await ask(page, locale);
}

async function schedules(locale: Locale): Promise<One> {
  const publisher = await opened('publisher', locale);
  const { page } = publisher;
  await head(page, locale).locator(`[popovertarget=publish-${locale}]`).click();
  const dialog = page.locator(`#publish-${locale}`);
  await dialog.locator('input[value=medium]').check();
  await dialog.locator('[name=publishAt]').fill('2030-01-01T09:00');
  await check(publisher, locale);
  await dialog.locator('button[value=schedule]').click();
  await at(page, locale, 4);
  await check(publisher, locale);
  return publisher;
}

test.for(locales)(
  'a day of review: asked, spoken of, sent back, mended, approved, scheduled, and out by the clock (%s)',
  async (locale) => {
    await writes(locale);
    const { page } = await speaks(locale);
    await mends(locale);
    await page.goto(`/${locale}/studio/${slug}`);
    await page.locator('.doc[data-awake]').waitFor();
    await head(page, locale).locator('button[value=approve]').click();
    await at(page, locale, 3);
    const publisher = await schedules(locale);
    await strike(locale);
    const reader = await portal.visitor();
    const shown = async () => {
      await reader.page.goto(`/${locale}/articles/${slug}`);
      return reader.page.locator('h1').textContent();
    };
    await expect.poll(shown, { timeout: 15_000 }).toContain(titles[locale][1]);
    await publisher.page.goto(`/${locale}/studio/${slug}/history?of=${locale}`);
    expect(await publisher.page.locator('#happened + ol > li').count()).toBeGreaterThan(7);
    await check(publisher, locale);
  },
);

test.for(locales)(
  'the list, the home and the head of an article are read on a phone (%s)',
  async (locale) => {
    const viewport = { width: 390, height: 844 };
    const one = await portal.signedIn('editor', locale, { viewport, colorScheme: 'dark' });
    for (const place of [
      '',
      `/articles?state=published`,
      `/${slug}?side=comments`,
      `/${slug}?side=settings`,
    ]) {
      await one.page.goto(`/${locale}/studio${place}`);
      await check(one, locale);
    }
  },
);
