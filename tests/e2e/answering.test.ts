import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fileTicket } from './filed.ts';
import { ticketOpened } from './opened.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal({ limited: false });
const send = 'form[action^="?/write"] button.primary';

test.for(locales)(
  'an answer written against an old state is held, shown with what is new, and sent on a second wish (%s)',
  async (locale) => {
    const one = await ticketOpened(portal, locale, `Held ${locale}`);
    const other = await portal.signedIn('admin', locale);
    await other.page.goto(one.page.url());
    await one.page.fill('#body', 'My answer, begun before yours.');
    await other.page.fill('#body', 'Yours, sent meanwhile.');
    await other.page.click(send);
    await one.page.locator('li.agent .body', { hasText: 'Yours, sent meanwhile.' }).waitFor();
    const notice = one.page.locator('.notice.warn[role=status]');
    await notice.waitFor();
    await fileTicket(portal.origin, `Another ${locale}`, locale);
    expect(await notice.count()).toBe(1);
    await one.page.click(send);
    await one.page.locator('.composer.held [role=alert]').waitFor();
    expect(await one.page.inputValue('#body')).toBe('My answer, begun before yours.');
    expect(await one.page.locator('li.agent').count()).toBe(1);
    expect(await one.page.locator('li.fresh .body').textContent()).toContain('Yours, sent meanwhile.');
    one.errors.length = 0;
    await check(one, locale);
    // No key sends what nobody has read again.
    await one.page.locator('#body').press('Control+Enter');
    expect(await one.page.locator('.composer.held').count()).toBe(1);
    await one.page.locator('.composer.held button[name=leaves]').click();
    await one.page.locator('li.agent .body', { hasText: 'My answer' }).waitFor();
  },
);

test.for(locales)(
  'who looks and who writes is seen in the list and in the ticket, by one stream for all tabs (%s)',
  async (locale) => {
    const one = await ticketOpened(portal, locale, `Together ${locale}`);
    const { page } = one;
    const streams: string[] = [];
    page
      .context()
      .on('request', (request) => request.url().includes('/desk/events') && streams.push(request.url()));
    const list = await page.context().newPage();
    await list.goto(`/${locale}/desk?view=all`);
    await list.locator('.live:not(.lost)').waitFor();
    const other = await portal.signedIn('admin', locale);
    await other.page.goto(page.url());
    await page.locator('.here-now .avatar.here').waitFor();
    await other.page.locator('#body').pressSequentially('I am on it');
    await page
      .locator('.here-now', { hasText: locale === 'ar' ? 'ردّ قيد الكتابة' : 'is writing an answer' })
      .waitFor();
    await list
      .locator('tr', { hasText: `Together ${locale}` })
      .locator('.avatar.typing')
      .waitFor();
    await check(one, locale);
    expect(streams).toEqual([]);
    // The page that held the stream is closed: the other takes it over.
    await page.close();
    await expect.poll(() => streams.length).toBe(1);
    await list.locator('.live:not(.lost)').waitFor();
    await other.page.goto(`/${locale}/desk`);
    await list
      .locator('tr', { hasText: `Together ${locale}` })
      .locator('.avatar.typing')
      .waitFor({ state: 'hidden' });
  },
);

test.for(locales)(
  'what is typed outlives a lost connection, a reload and an ended session, and is sent once (%s)',
  async (locale) => {
    const { page, link } = await ticketOpened(portal, locale, `Kept ${locale}`);
    await page.fill('#body', 'Typed with care. قيمة ٢٠٠');
    await page.context().setOffline(true);
    await page.locator('#body').press('Control+Enter');
    await page.locator('.toast.failed').waitFor();
    expect(await page.inputValue('#body')).toBe('Typed with care. قيمة ٢٠٠');
    await page.context().setOffline(false);
    await page.reload();
    await expect.poll(() => page.inputValue('#body')).toBe('Typed with care. قيمة ٢٠٠');

    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.locator('#body').press('Control+Enter');
    await page.locator('form[action^="?/write"] a[href*="sign-in"]').waitFor();
    expect(await page.inputValue('#body')).toBe('Typed with care. قيمة ٢٠٠');
    await page.context().addCookies(cookies);
    await page.reload();
    await expect.poll(() => page.inputValue('#body')).toBe('Typed with care. قيمة ٢٠٠');

    await page.locator('#body').press('Control+Enter');
    await page.locator('#body').press('Control+Enter');
    await page.locator('li.agent .body', { hasText: 'Typed with care' }).waitFor();
    expect(await page.inputValue('#body')).toBe('');
    expect(await page.locator('input[value=reply]').isChecked()).toBe(true);
    await page.fill('#body', 'A second one.');
    await page.click(send);
    await page.locator('li.agent .body', { hasText: 'A second one.' }).waitFor();
    expect(await page.locator('li.agent').count()).toBe(2);
    const customer = await portal.visitor();
    await customer.page.goto(`/${locale}/tickets/${link}`);
    expect((await customer.page.locator('.thread').textContent())?.split('Typed with care').length).toBe(2);
  },
);

test.for(locales)(
  'a choice that keys walk through is saved once, when it is made, and the focus stays (%s)',
  async (locale) => {
    const { page } = await ticketOpened(portal, locale, `Walked ${locale}`);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    const type = page.locator('select[name=problemType]');
    await type.focus();
    const before = await type.inputValue();
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowDown');
    expect(await type.inputValue()).not.toBe(before);
    expect(sent).toEqual([]);
    const chosen = await type.inputValue();
    const saved = page.waitForResponse((answer) => answer.url().includes('?/change'));
    await page.keyboard.press('Enter');
    await saved;
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('problemType');
    expect(sent).toHaveLength(1);
    await page.reload();
    expect(await page.locator('select[name=problemType]').inputValue()).toBe(chosen);
  },
);

test.for(locales)(
  'a reply takes what is nobody’s; what a colleague has is taken on a second wish alone (%s)',
  async (locale) => {
    const { page } = await ticketOpened(portal, locale, `Taken ${locale}`);
    await page.fill('#body', 'I look into it.');
    await page.click(send);
    await page.locator('li.agent').waitFor();
    await expect
      .poll(() => page.locator('select[name=assignee] option:checked').textContent())
      .toBe('The agent');
    const other = await portal.signedIn('admin', locale);
    await other.page.goto(page.url());
    await other.page.locator('.live:not(.lost)').waitFor();
    await other.page.locator('h1').click();
    await other.page.keyboard.press('a');
    const take = other.page.locator('button', { hasText: 'The agent' });
    await expect.poll(() => take.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await other.page.locator('select[name=assignee] option:checked').textContent()).toBe('The agent');
    await check(other, locale);
    await other.page.keyboard.press('Enter');
    await expect
      .poll(() => other.page.locator('select[name=assignee] option:checked').textContent())
      .toBe('The admin');
  },
);

/** The number of the newest ticket of this subject. */
async function numberOf(page: Page, subject: string): Promise<string> {
  const list = await (await page.request.get('/api/desk/tickets?view=all&sort=newest')).json();
  return String(list.tickets.find((one: { subject: string }) => one.subject === subject)?.number);
}

const focused = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.id));

test.for(locales)('a ticket comes back on a day, and is merged by keys and put back (%s)', async (locale) => {
  const one = await ticketOpened(portal, locale, `Merged ${locale}`);
  const { page } = one;
  const first = await numberOf(page, `Merged ${locale}`);
  await fileTicket(portal.origin, `Target ${locale}`, locale);
  const target = await numberOf(page, `Target ${locale}`);
  await page.locator('.talk h1').click();
  await page.keyboard.press('h');
  await focused(page).toBe('follow-up-first');
  await page.keyboard.press('Enter');
  await page.locator('.talk header .mark').waitFor();
  await page.locator('.talk h1').click();
  await page.keyboard.press('m');
  await focused(page).toBe('merge-into');
  await page.keyboard.type(target);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/desk/${target}`));
  await page.locator('.talk li', { hasText: first }).first().waitFor();
  expect(await page.locator('.message').count()).toBe(2);
  await check(one, locale);
  await page.goto(`/${locale}/desk/${first}`);
  await page.locator('li.merged').waitFor();
  expect(await page.locator('#body').count()).toBe(0);
  await check(one, locale);
  await page.locator('form[action^="?/unmerge"] button').click();
  await page.locator('#body').waitFor();
  expect(await page.locator('.message').count()).toBe(1);
});

test.for(locales)('messages are split off into a ticket of their own (%s)', async (locale) => {
  const one = await ticketOpened(portal, locale, `Two in one ${locale}`);
  const { page } = one;
  const first = await numberOf(page, `Two in one ${locale}`);
  await page.fill('#body', 'Another matter.');
  await page.click(send);
  await page.locator('li.agent .body', { hasText: 'Another matter.' }).waitFor();
  await page.goto(`/${locale}/desk/${first}?part=details`);
  await page.locator('details summary', { hasText: locale === 'ar' ? 'فصل' : 'Split' }).click();
  await page.locator('input[name=messages]').last().check();
  await page.fill('input[name=newSubject]', `Split ${locale}`);
  await check(one, locale);
  await page.locator('form[action^="?/split"] button').click();
  await page.locator('.talk h1', { hasText: `Split ${locale}` }).waitFor();
  await page.locator('.talk li', { hasText: first }).first().waitFor();
});

test.for(locales)(
  'an answer in another language than the customer’s is asked about, and sent once that is meant (%s)',
  async (locale) => {
    const one = await ticketOpened(
      portal,
      locale,
      locale === 'ar' ? 'بنكي يرفض البطاقة' : 'My bank declines it',
    );
    const { page } = one;
    const other = locale === 'ar' ? 'Your bank has to lift the block.' : 'على بنكك أن يرفع الحظر عن البطاقة.';
    await page.fill('#body', other);
    await page.click(send);
    const meant = page.locator('input[name=language]');
    await meant.waitFor();
    expect(await page.inputValue('#body')).toBe(other);
    expect(await page.locator('li.agent').count()).toBe(0);
    one.errors.length = 0;
    await check(one, locale);
    await meant.check();
    await page.click(send);
    await page.locator('li.agent').waitFor();
    expect(await page.inputValue('#body')).toBe('');
  },
);
