import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { deliveries, events } from '../../api/db/schema/events.ts';
import { password } from '../server.ts';
import { asleep } from './asleep.ts';
import { fileTicket } from './filed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

describe.for(locales)('the staff in %s', (locale) => {
  test('see every page of theirs without a barrier', async () => {
    await fileTicket(portal.origin, 'A ticket for every width', locale);
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
        '/desk/10001?part=details',
        '/desk/follow-ups',
        '/desk/notifications',
        '/desk/new',
        '/desk/tags',
        '/desk/reports',
        '/desk/incidents',
        '/studio',
        '/studio/otp-missing',
        '/studio/new',
        '/studio/guides',
        '/desk?view=late',
        '/desk/notifications?reason=mentioned',
        '/admin/people',
        '/admin/organisations',
        '/admin/service-levels',
        '/admin/calendars',
        '/admin/rules/new',
        '/admin/mails',
        '/admin/failures',
      ]) {
        await one.page.goto(`/${locale}${path}`);
        await check(one, locale);
      }
    }
  });
});

test.for([
  ['/admin/people', 'input[name=email]'],
  ['/studio/new', 'input[name=slug]'],
  ['/studio/articles', 'input[name=q]'],
] as const)('%s keeps what was typed before it woke up', async ([path, field]) => {
  const { page, wake } = await asleep(portal, path);
  await page.locator(`main ${field}`).pressSequentially('early');
  await wake();
  expect(await page.inputValue(`main ${field}`)).toBe('early');
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
    await page.locator('li', { hasText: email }).locator('form[action^="?/remove"] button').click();
    await expect.poll(() => page.locator('li', { hasText: email }).count()).toBe(0);
    await joining.page.goto(`/${locale}/desk`);
    expect(joining.page.url()).toContain('/sign-in');
    await page.goto(`/${locale}/admin/mails`);
    await check(one, locale);
  });

  test('sees what was given up, and has it tried again without JavaScript', async () => {
    const link = await fileTicket(portal.origin, 'Its mail is given up', locale);
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
    await page.locator('form[action^="?/retry"] button').first().click();
    expect(await page.locator('main [role=status]').textContent()).not.toBe('');
    await expect
      .poll(async () => {
        await page.goto(`/${locale}/admin/failures`);
        return page.locator('.card code').count();
      })
      .toBe(0);
  });

  test('sees what stands, and the agent which message was not delivered, until the server takes mails again', async () => {
    const subject = `Its answer is not delivered in ${locale}`;
    await fileTicket(portal.origin, subject, locale);
    const one = await portal.signedIn('admin', locale);
    const { page } = one;
    await page.locator('.queue a', { hasText: subject }).click();
    await page.fill('#body', 'Try again');
    await page.locator('form[action^="?/write"] button.primary').click();
    await page.locator('li.agent').waitFor();
    const { db, close } = await openDatabase(`file:${join(portal.folder, 'hulool.db')}`);
    const isAnswer = eq(events.kind, 'ticket.replied');
    const [answer] = await db.select().from(events).where(isAnswer).orderBy(desc(events.id)).limit(1);
    const stands = { attempts: 1, error: 'no answer', dueAt: new Date(Date.now() + 3_600_000) };
    const { id: event = 0, ticket = null } = answer ?? {};
    await db.insert(deliveries).values({ subscriber: 'mails', event, ticket, ...stands });
    await close();
    await page.reload();
    await page.locator('li.agent .notice.warn').waitFor();
    await check(one, locale);
    await page.goto(`/${locale}/admin/failures`);
    expect(await page.locator('.card code').allTextContents()).toEqual(['no answer']);
    await check(one, locale);
    await page.locator('form[action^="?/retryAll"] button').click();
    await page.locator('main [role=status]', { hasText: /\S/ }).first().waitFor();
    await expect
      .poll(async () => {
        await page.goto(`/${locale}/desk/${ticket}`);
        await page.locator('li.agent').waitFor();
        return page.locator('li.agent .notice').count();
      })
      .toBe(0);
  });
});
