import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { writeAsCustomer } from '../../api/models/tickets/messages.ts';
import { fileTicket } from '../../api/models/tickets/tickets.ts';
import { filed } from '../api/filed.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** A ticket whose customer has written sixty times: more than a page of a thread holds. */
async function longThread(locale: 'ar' | 'en') {
  const { db, close } = await openDatabase(`file:${join(portal.folder, 'hulool.db')}`);
  const words = locale === 'ar' ? 'رسالة رقم' : 'message no.';
  const { ticket, link } = await fileTicket(db, filed({ locale, body: `${words} 0` }));
  for (let n = 1; n <= 60; n++) await writeAsCustomer(db, ticket.number, { body: `${words} ${n}`, locale });
  await close();
  return { number: ticket.number, link, words };
}

test.for(locales)('a long thread is read from its end, by customer and agent, in %s', async (locale) => {
  const { number, link, words } = await longThread(locale);
  const customer = await portal.visitor({ javaScriptEnabled: false });
  const agent = await portal.signedIn('agent', locale);
  for (const [one, address] of [
    [customer, `/${locale}/tickets/${link}`],
    [agent, `/${locale}/desk/${number}`],
  ] as const) {
    const thread = one.page.locator('.thread, .thread-box');
    await one.page.goto(address);
    await expect.poll(() => thread.textContent()).toContain(`${words} 60`);
    expect(await thread.textContent()).not.toContain(`${words} 0`);
    if (one === agent) await check(one, locale);
    await one.page.locator('a[href*="before="]').first().click();
    await expect.poll(() => thread.textContent()).toContain(`${words} 0`);
    expect(await thread.textContent()).not.toContain(`${words} 60`);
    if (one === agent) await check(one, locale);
  }
});
