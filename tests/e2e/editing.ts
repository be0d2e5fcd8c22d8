import type { Page } from 'playwright-core';
import { done } from './done.ts';
import type { Locale } from './portal.ts';

/** Until the server has all that is written in a language. */
export const saved = (page: Page, language: Locale) => standing(page, language, 'saved');

/** Until it is said of a language that its text is there. */
export const standing = (page: Page, language: Locale, where: string) =>
  page.locator(`[data-language=${language}] [data-saved=${where}]`).waitFor();

/** Shows readers one language; where they see it already, as a change that is no more than a letter unless said otherwise. */
export async function publish(page: Page, language: Locale, grade = 'minor'): Promise<void> {
  await page.locator(`button[popovertarget=publish-${language}]`).first().click();
  const asked = page.locator(`#publish-${language}`);
  const choice = asked.locator(`input[value=${grade}]`);
  if (await choice.isVisible()) await choice.check();
  await done(asked.locator('button[value=publish]'));
}
