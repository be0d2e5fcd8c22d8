import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { password } from '../server.ts';
import type { written } from './morning-words.ts';
import type { Locale, Portal } from './portal.ts';
import { check } from './portal.ts';

/** What an agent does of a morning, by keyboard alone. */

type Visitor = Awaited<ReturnType<Portal['signedIn']>>;
type Words = (typeof written)[Locale];

/** Presses keys one after the other, as somebody without a mouse. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const body = (page: Page) => page.inputValue('#body');
const numberAt = (page: Page) => Number(/\/desk\/(\d+)/.exec(page.url())?.[1]);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.matches('.queue a') ?? false);
const answer = (page: Page, words: string) =>
  page.locator('li.agent', { hasText: words.slice(0, 6) }).waitFor();

/** To the list of what is due first. */
export async function toTheList(page: Page): Promise<void> {
  await press(page, 'g', 'd');
  await page.waitForURL(/sort=due/);
  await page.locator('.queue a').first().waitFor();
}

async function withReadyAnswer(page: Page): Promise<void> {
  const inserted = page.waitForResponse((answer) => /\?\/compose/.test(answer.url()));
  await press(page, '1');
  await page.waitForURL(/\/desk\/\d+/);
  await expect.poll(() => body(page)).not.toBe('');
  await inserted;
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('body');
}

async function backInTheList(page: Page): Promise<void> {
  await expect.poll(() => body(page)).toBe('');
  await press(page, 'Escape', 'Escape');
  await page.waitForURL(/\/desk\?/);
  await expect.poll(() => focused(page)).toBe(true);
}

/** What is due first is answered before its time is over: it is no longer due. */
export async function answerInTime(one: Visitor, locale: Locale, subject: string): Promise<void> {
  const { page } = one;
  await toTheList(page);
  await press(page, 'j');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(subject);
  await page.locator('.queue tbody tr').first().locator('.badge.warn').waitFor();
  await check(one, locale);
  await withReadyAnswer(page);
  await press(page, 'Control+Enter');
  await page.locator('li.agent').waitFor();
  await page.locator('.talk header .badge.warn').waitFor({ state: 'detached' });
  await expect.poll(() => body(page)).toBe('');
  await press(page, 'Escape', 'Escape');
}

/** From a row of the list and back to it, with the answer that is ready, solved: five keys. */
export async function answerAndSolve(page: Page): Promise<number> {
  await press(page, 'j');
  await withReadyAnswer(page);
  const number = numberAt(page);
  await press(page, 'Control+Shift+Enter');
  await page.locator('li.agent').waitFor();
  await backInTheList(page);
  return number;
}

/** The network is cut while one is sent: what was written stays, and goes out once. */
export async function sendOffline(page: Page, { offline }: Words): Promise<number> {
  await press(page, 'j', 'Enter');
  await page.waitForURL(/\/desk\/\d+/);
  await page.locator('#body').waitFor();
  await press(page, 'r');
  await page.keyboard.type(offline);
  await page.context().setOffline(true);
  await press(page, 'Control+Enter');
  await page.locator('.toast.failed').waitFor();
  expect(await body(page)).toBe(offline);
  await page.context().setOffline(false);
  await press(page, 'Control+Enter');
  await answer(page, offline);
  return numberAt(page);
}

async function toTheNext(page: Page): Promise<number> {
  const before = numberAt(page);
  await press(page, 'Escape', 'j');
  await expect.poll(() => numberAt(page)).not.toBe(before);
  await expect.poll(() => body(page)).toBe('');
  await press(page, 'r');
  return numberAt(page);
}

/** It is cut after the answer was taken, and before anybody hears of it: sent again, it is there once. */
export async function sendUnheard(page: Page, { unheard }: Words): Promise<number> {
  const number = await toTheNext(page);
  await page.keyboard.type(unheard);
  await page.route(/\?.*\/write/, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page, 'Control+Enter');
  await page.locator('.toast.failed').waitFor();
  await page.unrouteAll();
  await press(page, 'Control+Enter');
  await answer(page, unheard);
  await expect.poll(() => body(page)).toBe('');
  return number;
}

/** The session ends in the middle of a word: after signing in again the word is still there. */
export async function sendAfterTheSession(page: Page, { expired }: Words): Promise<number> {
  const number = await toTheNext(page);
  await page.keyboard.type(expired);
  await page.context().clearCookies();
  await press(page, 'Control+Enter');
  const signIn = page.locator('form[action^="?/write"] a[href*="sign-in"]');
  await signIn.focus();
  await press(page, 'Enter');
  await page.waitForURL(/sign-in/);
  await page.locator('#email').focus();
  await page.keyboard.type('agent@example.com');
  await page.locator('#password').focus();
  await page.keyboard.type(password);
  await press(page, 'Enter');
  await page.waitForURL(new RegExp(`/desk/${number}`));
  await expect.poll(() => body(page)).toBe(expired);
  await page.locator('.live:not(.lost)').waitFor();
  await press(page, 'r', 'Control+Enter');
  await answer(page, expired);
  return number;
}

async function open(page: Page, locale: Locale, number: number): Promise<void> {
  await page.goto(`/${locale}/desk/${number}`);
  await page.locator('.live:not(.lost)').waitFor();
}

/** Somebody wrote twice about one matter. */
export async function merge(page: Page, locale: Locale, number: number, into: number): Promise<void> {
  await open(page, locale, number);
  await press(page, 'm');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('merge-into');
  await page.keyboard.type(String(into));
  await press(page, 'Enter');
  await page.waitForURL(new RegExp(`/desk/${into}`));
}

/** What is beyond an agent is made urgent, with a note that tells a colleague. */
export async function escalate(
  page: Page,
  locale: Locale,
  number: number,
  { escalated }: Words,
): Promise<void> {
  await open(page, locale, number);
  const priority = page.locator('select[name=priority]');
  await press(page, 'p');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('priority');
  await press(page, 'Home', 'Enter');
  await expect.poll(() => priority.inputValue()).toBe('urgent');
  await press(page, 'Escape', 'Shift+N');
  await page.keyboard.type(`@The admin ${escalated}`);
  await press(page, 'Control+Enter');
  await page.locator('li.note').waitFor();
}

/** A colleague answers while the agent writes: the agent's answer is held, and kept. */
export async function collide(one: Visitor, colleague: Visitor, locale: Locale, words: Words): Promise<void> {
  const { page } = one;
  const number = numberAt(page);
  await colleague.page.goto(`/${locale}/desk/notifications`);
  await colleague.page
    .locator('main a', { hasText: String(number) })
    .first()
    .waitFor();
  await open(colleague.page, locale, number);
  await press(page, 'r');
  await page.keyboard.type(words.mine);
  await press(colleague.page, 'r');
  await colleague.page.keyboard.type(words.decided);
  await press(colleague.page, 'Control+Enter');
  await answer(page, words.decided);
  await press(page, 'Control+Enter');
  await page.locator('.composer.held [role=alert]').waitFor();
  expect(await body(page)).toBe(words.mine);
  one.errors.length = 0;
  await check(one, locale);
  expect(await page.locator('li.agent', { hasText: words.mine }).count()).toBe(0);
}
