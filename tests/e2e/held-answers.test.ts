import { expect, test } from 'vitest';
import { ticketOpened } from './opened.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal({ limited: false });
const send = 'form[action^="?/write"] button.primary';

test.for(locales)(
  'a held answer is edited by E and kept as a note by Shift N, with what is new beside it (%s)',
  async (locale) => {
    const one = await ticketOpened(portal, locale, `Held again ${locale}`);
    const other = await portal.signedIn('admin', locale);
    await other.page.goto(one.page.url());
    await one.page.fill('#body', 'Please send the reference 633219114420.');
    await other.page.fill('#body', 'The reference is 74537606331, by 1 December.');
    await other.page.click(send);
    await one.page.locator('li.agent .body', { hasText: 'The reference is' }).waitFor();
    await one.page.click(send);
    const held = one.page.locator('.composer.held [role=alert]');
    await held.waitFor();
    const pane = one.page.locator('section[aria-labelledby=what-is-new]');
    expect(await pane.locator('.fact').allTextContents()).toEqual(['74537606331', '633219114420']);
    one.errors.length = 0;
    await check(one, locale);
    await one.page.keyboard.press('e');
    await expect.poll(() => one.page.evaluate(() => document.activeElement?.id)).toBe('body');
    expect(await one.page.locator('.composer.held').count()).toBe(0);
    await one.page.fill('#body', 'Please send the reference once more.');
    await other.page.fill('#body', 'One more thing: 99.');
    await other.page.click(send);
    await one.page.locator('li.agent .body', { hasText: 'One more thing' }).waitFor();
    await one.page.click(send);
    await held.waitFor();
    await one.page.keyboard.press('Shift+N');
    await one.page.locator('li.note .body', { hasText: 'once more' }).waitFor();
    expect(await one.page.inputValue('#body')).toBe('');
  },
);
