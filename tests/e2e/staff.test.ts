import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { deliveries, events } from '../../api/db/schema/events.ts';
import { password } from '../server.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

async function fileTicket(subject: string, locale: string): Promise<string> {
  const form = new FormData();
  const fields = {
    subject,
    message: `${subject}. What should I do about my card?`,
    email: 'c@example.com',
    locale,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(`${portal.origin}/api/tickets`, { method: 'POST', body: form });
  const { link, number }: { link: string; number: number } = await answer.json();
  expect(number).toBeGreaterThan(10_000);
  return link;
}

describe.for(locales)('an agent in %s', (locale) => {
  test('answers a ticket that arrives while they look', async () => {
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    await check(one, locale);
    await page.locator('.live:not(.lost)').waitFor();
    const subject = locale === 'ar' ? 'رفض البنك بطاقتي عند الدفع' : 'The bank declined my card at checkout';
    const link = await fileTicket(subject, locale);
    await page.locator('.queue a', { hasText: subject }).click();
    await page.locator('.tag mark').first().waitFor();
    await check(one, locale);
    await page.locator('aside article button').first().click();
    await expect.poll(() => page.inputValue('#body')).not.toBe('');
    const answer = await page.inputValue('#body');
    await page.locator('form[action="?/write"] button').click();
    await page.locator('li.agent .body', { hasText: answer.slice(0, 40) }).waitFor();
    await page.locator('input[value=note]').check();
    await page.fill('#body', 'only among us');
    await page.locator('form[action="?/write"] button').click();
    await page.locator('li.note').waitFor();
    await page.selectOption('select[name=problemType]', 'crypto-payments');
    await expect.poll(() => page.locator('select[name=problemType]').inputValue()).toBe('crypto-payments');
    await page.selectOption('select[name=priority]', 'high');
    await expect.poll(() => page.locator('select[name=priority]').inputValue()).toBe('high');

    const customer = await portal.visitor();
    await customer.page.goto(`/${locale}/tickets/${link}`);
    expect(await customer.page.locator('.thread').textContent()).toContain(answer.slice(0, 40));
    expect(await customer.page.content()).not.toContain('only among us');

    await page.goto(`/${locale}/desk/tags`);
    await page
      .locator('td', { hasText: locale === 'ar' ? 'البيتكوين' : 'Bitcoin' })
      .first()
      .waitFor();
    await check(one, locale);
  });
});

describe.for(locales)('the staff in %s', (locale) => {
  test('see every page of theirs without a barrier', async () => {
    await fileTicket('A ticket for every width', locale);
    const one = await portal.signedIn('admin', locale);
    for (const [width, colorScheme] of [
      [360, 'light'],
      [768, 'dark'],
      [1440, 'light'],
    ] as const) {
      await one.page.setViewportSize({ width, height: 800 });
      await one.page.emulateMedia({ colorScheme });
      for (const path of [
        '/desk',
        '/desk?view=waiting',
        '/desk/10001',
        '/desk/tags',
        '/desk/incidents',
        '/studio',
        '/studio/otp-missing',
        '/studio/new',
        '/studio/guides',
        '/admin/people',
        '/admin/mails',
        '/admin/failures',
      ]) {
        await one.page.goto(`/${locale}${path}`);
        await check(one, locale);
      }
    }
  });

  test('answer by keys alone, and come back to the list as they left it', async () => {
    const subject = `${locale} keys: my card was declined`;
    await fileTicket(subject, locale);
    await fileTicket('The one that takes its place', locale);
    const one = await portal.signedIn('agent', locale);
    const { page } = one;
    const list = `/${locale}/desk?view=open&lang=en`;
    await page.goto(list);
    await page.locator('.live:not(.lost)').waitFor();
    await page.keyboard.press('?');
    await page.locator('#keys').waitFor({ state: 'visible' });
    await check(one, locale);
    await page.keyboard.press('Escape');
    await page.locator('#keys').waitFor({ state: 'hidden' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect
      .poll(async () => {
        await page.keyboard.press('j');
        return focused();
      })
      .toContain(subject);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/\d+$/);
    await page.locator('aside article').first().waitFor();
    await page.keyboard.press('a');
    await expect
      .poll(() =>
        page.locator('select[name=assignee]').evaluate((field: HTMLSelectElement) => field.selectedIndex),
      )
      .toBeGreaterThan(0);
    await page.keyboard.press('Shift+Digit1');
    await expect.poll(() => page.inputValue('#body')).toContain('/en/articles/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(page.url(), 'what is written is not left behind').toMatch(/\/desk\/\d+$/);
    await page.keyboard.press('r');
    await page.keyboard.press('Alt+Digit1');
    await page.keyboard.press('Control+Enter');
    await page.locator('li.agent').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('rnaj1?');
    await page.keyboard.press('Control+Enter');
    await page.locator('li.note', { hasText: 'rnaj1?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL(`**${list}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.queue a'))).toBe(true);
  });
});

/** Opens a page whose scripts do not come before `wake` is called. */
async function asleep(path: string) {
  const { page } = await portal.signedIn('admin', 'ar');
  const { promise: awake, resolve } = Promise.withResolvers<void>();
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(`/ar${path}`, { waitUntil: 'commit' });
  const wake = async () => {
    const woken = page.waitForEvent('requestfinished', (request) => request.url().includes('/nodes/'));
    resolve();
    await woken;
    await page.waitForLoadState('networkidle');
  };
  return { page, wake };
}

test.for([
  ['/admin/people', 'input[name=email]'],
  ['/studio/new', 'input[name=slug]'],
  ['/studio', 'input[name=q]'],
] as const)('%s keeps what was typed before it woke up', async ([path, field]) => {
  const { page, wake } = await asleep(path);
  await page.locator(`main ${field}`).pressSequentially('early');
  await wake();
  expect(await page.inputValue(`main ${field}`)).toBe('early');
});

test.for(locales)('the details of an article fit a phone in %s', async (locale) => {
  const { page } = await portal.signedIn('editor', locale);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`/${locale}/studio/otp-missing`);
  await page.locator('details summary').last().click();
  for (const field of await page.locator('details.card :is(select, input, button)').all()) {
    const box = await field.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  }
});

test('the details of an article keep what was chosen and typed before the page woke up', async () => {
  const { page, wake } = await asleep('/studio/otp-missing');
  await page.locator('details summary').last().click();
  await page.selectOption('select[name=problemType]', 'refunds-and-disputes');
  await page.selectOption('select[name=audience]', 'merchant');
  await page.fill('input[name=checkedOn]', '2026-01-02');
  await page.fill('input[name=slug]', 'early');
  await wake();
  expect(await page.inputValue('select[name=problemType]')).toBe('refunds-and-disputes');
  expect(await page.inputValue('select[name=audience]')).toBe('merchant');
  expect(await page.inputValue('input[name=checkedOn]')).toBe('2026-01-02');
  expect(await page.inputValue('input[name=slug]')).toBe('early');
});

describe.for(locales)('an editor in %s', (locale) => {
  test('publishes what search finds and the next reader sees', async () => {
    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}/articles/charged-twice`);
    const one = await portal.signedIn('editor', locale, { colorScheme: 'dark' });
    const { page } = one;
    await check(one, locale);
    await page.goto(`/${locale}/studio/charged-twice`);
    const title = locale === 'ar' ? 'خصم مكرر زرقاويات' : 'Charged twice zebrafish';
    // A field that wakes up between being selected and being written to is written to twice.
    await expect
      .poll(async () => {
        await page.fill(`#${locale}-title`, title);
        return page.inputValue(`#${locale}-title`);
      })
      .toBe(title);
    await page.locator(`section:has(#${locale}-title) button[value=publish]`).click();
    await page.locator('.done', { hasText: /\S/ }).waitFor();
    await check(one, locale);
    await reader.page.reload();
    expect(await reader.page.locator('h1').textContent()).toBe(title);
    await reader.page.goto(`/${locale}/search?q=${encodeURIComponent(title)}`);
    expect(await reader.page.locator('ol h2').first().textContent()).toBe(title);
  });

  test('keeps what was typed before the page woke up', async () => {
    const { page } = await portal.signedIn('editor', locale);
    const { promise: awake, resolve: wake } = Promise.withResolvers<void>();
    await page.route('**/_app/immutable/**/*.js', async (route) => {
      await awake;
      await route.continue();
    });
    await page.goto(`/${locale}/studio/bank-declined-my-card`, { waitUntil: 'commit' });
    await page.fill(`#${locale}-quickFix`, 'typed on a slow line');
    wake();
    await page.locator('.unsaved').waitFor();
    await page.locator(`section:has(#${locale}-title) button[value=save]`).click();
    await page.locator('.done', { hasText: /\S/ }).waitFor();
    await expect.poll(() => page.locator('.unsaved').count()).toBe(0);
    await page.reload();
    expect(await page.inputValue(`#${locale}-quickFix`)).toBe('typed on a slow line');
  });

  test('withdraws one language, and readers get the other, marked', async () => {
    const { page } = await portal.signedIn('editor', locale);
    await page.goto(`/${locale}/studio/cart-abandonment`);
    await page.locator(`section:has(#${locale}-title) button[value=withdraw]`).click();
    await page.locator('.done', { hasText: /\S/ }).waitFor();
    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}/articles/cart-abandonment`);
    const other = locale === 'ar' ? 'en' : 'ar';
    expect(await reader.page.locator('article').getAttribute('lang')).toBe(other);
    await reader.page.locator('.notice.warn').waitFor();
    await page.locator(`section:has(#${locale}-title) button[value=publish]`).click();
    await expect
      .poll(async () => {
        await reader.page.reload();
        return reader.page.locator('article').getAttribute('lang');
      })
      .toBe(locale);
  });
});

describe.for(locales)('an administrator in %s', (locale) => {
  test('invites somebody, who joins, and removes them', async () => {
    const one = await portal.signedIn('admin', locale);
    const { page } = one;
    const email = `new-${locale}@example.com`;
    await page.goto(`/${locale}/admin/people`);
    await check(one, locale);
    await page.fill('input[name=email]', email);
    await page.selectOption('.invite select[name=locale]', locale);
    await page.locator('.invite button').click();
    const mail = await portal.mailTo(email);
    const link = /https?:\S+\/join\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const joining = await portal.visitor();
    await joining.page.goto(new URL(link).pathname);
    await check(joining, locale);
    await joining.page.fill('#name', 'Newcomer');
    await joining.page.fill('#password', password);
    await joining.page.locator('main form button').click();
    await joining.page.waitForURL(/\/desk$/);
    await page.reload();
    await page.locator('li', { hasText: email }).locator('form[action="?/remove"] button').click();
    await expect.poll(() => page.locator('li', { hasText: email }).count()).toBe(0);
    await joining.page.goto(`/${locale}/desk`);
    expect(joining.page.url()).toContain('/sign-in');
    await page.goto(`/${locale}/admin/mails`);
    await check(one, locale);
  });

  test('sees what was given up, and has it tried again without JavaScript', async () => {
    const link = await fileTicket('Its mail is given up', locale);
    const { db, close } = await openDatabase(`file:${join(portal.folder, 'hulool.db')}`);
    const isFiling = eq(events.kind, 'ticket.filed');
    const [filing] = await db.select().from(events).where(isFiling).orderBy(desc(events.id)).limit(1);
    await portal.mailTo('c@example.com');
    const { id: event = 0, ticket = null } = filing ?? {};
    const error = `no answer for ${link}`;
    await db.insert(deliveries).values({ subscriber: 'mails', event, ticket, error, failedAt: new Date() });
    await close();
    const looking = await portal.signedIn('admin', locale);
    await looking.page.goto(`/${locale}/admin/failures`);
    await check(looking, locale);
    const { page } = await portal.signedIn('admin', locale, { javaScriptEnabled: false });
    await page.goto(`/${locale}/admin/failures`);
    expect(await page.locator('.card code').allTextContents()).toEqual([error]);
    await page.locator('form[action="?/retry"] button').first().click();
    expect(await page.locator('[role=status]').textContent()).not.toBe('');
    await expect
      .poll(async () => {
        await page.goto(`/${locale}/admin/failures`);
        return page.locator('.card code').count();
      })
      .toBe(0);
  });
});
