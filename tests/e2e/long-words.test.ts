import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { password } from '../server.ts';
import { addresses, announced, both, filed, name, published, send, slug, word } from './endless.ts';
import { locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** The secret in the newest mail to somebody, once it is one that leads to such a page. */
async function tokenIn(to: string, page: 'join' | 'tickets/mine'): Promise<string> {
  const place = new RegExp(`/${page}/([\\w-]+)`);
  const token = async () => place.exec((await portal.mailTo(to))?.text ?? '')?.[1] ?? '';
  await expect.poll(token, { timeout: 30_000 }).not.toBe('');
  return token();
}

/** An administrator whose name has no end, in a browser of their own, and the invitation of somebody with such an address. */
async function endlesslyNamed() {
  const admin = await portal.signedIn('admin', 'en');
  for (const email of [addresses.admin, addresses.invited])
    await send(admin.page.request, 'POST', '/invitations', { email, role: 'admin', locale: 'en' });
  const { page } = await portal.visitor();
  const token = await tokenIn(addresses.admin, 'join');
  await send(page.request, 'POST', `/invitations/${token}/acceptance`, { name, password });
  await send(page.request, 'POST', '/session', { email: addresses.admin, password });
  return { page, invitation: await tokenIn(addresses.invited, 'join') };
}

/** How far the page can be pushed aside, and by what. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    });
    return out.map(({ tagName, className }) => `${tagName}.${className}`).slice(0, 12);
  });

/** Looks at places, and remembers where something can be pushed aside. */
function lookout() {
  const pushed: Record<string, string[]> = {};
  async function measure(page: Page, place: string): Promise<void> {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const out = await sideways(page);
      if (out.length > 0) pushed[`${place} at ${width}`] = out;
    }
  }
  async function look(page: Page, path: string): Promise<void> {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await measure(page, path);
  }
  return { pushed, measure, look };
}

/** Where an incident, an article and an invitation are read. */
const publicPages = (incident: number, invitation: string) => [
  '/topics/bank-declines',
  `/articles/${slug}`,
  `/search?q=${'w'.repeat(200)}`,
  `/codes?q=${'W'.repeat(200)}`,
  '/codes/iso8583:51',
  '/status',
  `/status/${incident}`,
  '/tickets/new',
  `/tickets/new?subject=${word(100)}`,
  `/join/${invitation}`,
];

const staffPages = (incident: number) => [
  '/desk',
  '/desk/incidents',
  `/desk/incidents/${incident}`,
  '/desk/tags',
  '/studio',
  `/studio/${slug}`,
  '/studio/new',
  '/studio/guides',
  '/admin/people',
  '/admin/mails',
];

/** Whoever is named so, and what they have written and announced. */
async function make() {
  const { page: staff, invitation } = await endlesslyNamed();
  const incident = await announced(staff.request);
  await published(staff.request);
  return { staff, invitation, incident };
}
let made: ReturnType<typeof make> | undefined;
/** The same for all tests: made for the first. */
const everything = () => (made ??= make());

describe.for(locales)('a word without an end, in %s', (locale) => {
  test('pushes no public page sideways', async () => {
    const { incident, invitation } = await everything();
    const { page } = await portal.visitor();
    const { pushed, look } = lookout();
    for (const path of [...publicPages(incident, invitation), `/search?q=${both(40)[locale]}`])
      await look(page, `/${locale}${path}`);
    expect(pushed).toEqual({});
  });

  test('pushes no page of the staff sideways', async () => {
    const { staff, incident } = await everything();
    const { number } = await filed(staff.request, locale, incident);
    const { pushed, look } = lookout();
    for (const path of [...staffPages(incident), `/desk/${number}`]) await look(staff, `/${locale}${path}`);
    expect(pushed).toEqual({});
  });

  test('pushes nothing sideways that a customer has or finds', async () => {
    const { staff, incident } = await everything();
    const { link } = await filed(staff.request, locale, incident);
    const { page } = await portal.visitor();
    const { pushed, measure, look } = lookout();
    for (const path of [`/tickets/${link}`, `/tickets/${link}?filed`]) await look(page, `/${locale}${path}`);
    await send(page.request, 'POST', '/ticket-links', { email: addresses.customer, locale });
    const token = await tokenIn(addresses.customer, 'tickets/mine');
    await send(page.request, 'POST', '/session/link', { token });
    await look(page, `/${locale}/tickets`);
    await look(page, `/${locale}`);
    await page.fill('#find', both(40)[locale]);
    await page.locator('[role=option]').first().waitFor();
    await measure(page, `what is found while typing in ${locale}`);
    expect(pushed).toEqual({});
  });
});
