import type { Locator } from 'playwright-core';

/** Presses what sends a form, and waits until it is said that it is done: not what was said of the form before. */
export async function done(button: Locator): Promise<void> {
  const page = button.page();
  const answered = page.waitForResponse((response) => {
    const request = response.request();
    return (
      request.method() === 'POST' &&
      (request.isNavigationRequest() || 'x-sveltekit-action' in request.headers())
    );
  });
  await button.click();
  await answered;
  await page.locator('.done', { hasText: /\S/ }).waitFor();
}
