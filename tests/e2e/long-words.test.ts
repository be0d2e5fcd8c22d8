import type { APIRequestContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { password } from '../server.ts';
import type { Locale } from './portal.ts';
import { locales, openPortal } from './portal.ts';

const portal = await openPortal();

/** So many letters with nowhere to break. */
const word = (length: number) => 'ط'.repeat(length);
const address = (length: number) => `https://pay.example/${'W'.repeat(length)}`.slice(0, length);
const both = (length: number) => ({ ar: word(length), en: address(length) });
const mailbox = (letter: string) => `${letter.repeat(60)}@${'w'.repeat(60)}.${'w'.repeat(50)}.example`;
const addresses = { admin: mailbox('w'), invited: mailbox('m'), customer: mailbox('q') };
const name = 'W'.repeat(80);
const slug = 'w'.repeat(80);

const markdown = (one: string) =>
  [
    `## ${one}`,
    `1. ${one}\n2. **${one}** [${one}](https://pay.example/)`,
    `> ${one}`,
    `\`${one}\``,
    `| ${one} | b |\n| --- | --- |\n| a | ${one} |`,
    `    ${one}`,
  ].join('\n\n');

async function send(api: APIRequestContext, method: string, path: string, data: object = {}) {
  const answer = await api.fetch(`/api${path}`, { method, data });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer;
}

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

/** A ticket of such words in each field, answered and assigned. @returns its number, and the link that its customer has. */
async function filed(api: APIRequestContext, locale: Locale, incident: number) {
  const files = {
    name: `${address(90).replaceAll('/', '')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from('x'),
  };
  const fields = {
    subject: both(190)[locale],
    message: both(900)[locale],
    name,
    reference: name,
    email: addresses.customer,
    locale,
  };
  const answer = await api.post('/api/tickets', { multipart: { ...fields, files } });
  const { number, link }: { number: number; link: string } = await answer.json();
  for (const kind of ['note', 'reply']) {
    const multipart = { kind, body: both(900)[locale] };
    expect((await api.post(`/api/desk/tickets/${number}/messages`, { multipart })).status()).toBe(201);
  }
  const { id }: { id: string } = await (await api.get('/api/session')).json();
  await send(api, 'PUT', `/desk/tickets/${number}/assignment`, { assignee: id });
  await send(api, 'PUT', `/desk/tickets/${number}/incident`, { incident });
  return { number, link };
}

/** An incident that goes on, and one that is over. @returns the number of the first. */
async function announced(api: APIRequestContext): Promise<number> {
  const about = { providers: ['W'.repeat(60), word(60)], problemTypes: ['bank-declines'], countries: ['SA'] };
  const said = { title: both(150), text: both(900), impact: 'major', startedAt: new Date(0).toISOString() };
  const announce = async () => {
    const { id }: { id: number } = await (
      await send(api, 'POST', '/incidents', { ...about, ...said })
    ).json();
    return id;
  };
  await send(api, 'PUT', `/incidents/${await announce()}/end`, { text: both(900) });
  return announce();
}

async function published(api: APIRequestContext): Promise<void> {
  const about = { problemType: 'bank-declines', audience: 'consumer', intents: [], checkedOn: '2026-11-01' };
  const details = { ...about, codes: ['iso8583:51'], related: [slug] };
  await send(api, 'POST', '/articles', { ...details, slug });
  for (const locale of locales) {
    const one = both(140)[locale];
    const text = {
      title: one,
      summary: one,
      quickFix: one,
      searchTerms: ['w'.repeat(200)],
      body: markdown(one),
    };
    await send(api, 'PUT', `/articles/${slug}/translations/${locale}`, { ...text, version: 0 });
    await send(api, 'PUT', `/articles/${slug}/translations/${locale}/publication`);
  }
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

/** What can be pushed aside, at each place that was looked at. */
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

test('a word without an end pushes no page sideways', async () => {
  const { page: staff, invitation } = await endlesslyNamed();
  const incident = await announced(staff.request);
  await published(staff.request);
  const { page: customer } = await portal.visitor();
  const { pushed, measure, look } = lookout();
  for (const locale of locales) {
    const { number, link } = await filed(staff.request, locale, incident);
    for (const path of [
      '/topics/bank-declines',
      `/articles/${slug}`,
      `/search?q=${both(40)[locale]}`,
      `/search?q=${'w'.repeat(200)}`,
      `/codes?q=${'W'.repeat(200)}`,
      '/codes/iso8583:51',
      '/status',
      `/status/${incident}`,
      '/tickets/new',
      `/tickets/new?subject=${word(100)}`,
      `/tickets/${link}`,
      `/tickets/${link}?filed`,
      `/join/${invitation}`,
    ])
      await look(customer, `/${locale}${path}`);
    for (const path of [
      '/desk',
      `/desk/${number}`,
      '/desk/incidents',
      `/desk/incidents/${incident}`,
      '/desk/tags',
      '/studio',
      `/studio/${slug}`,
      '/studio/new',
      '/studio/guides',
      '/admin/people',
      '/admin/mails',
    ])
      await look(staff, `/${locale}${path}`);

    await send(customer.request, 'POST', '/ticket-links', { email: addresses.customer, locale });
    const token = await tokenIn(addresses.customer, 'tickets/mine');
    await send(customer.request, 'POST', '/session/link', { token });
    await look(customer, `/${locale}/tickets`);
    await look(customer, `/${locale}`);
    await customer.fill('#find', both(40)[locale]);
    await customer.locator('[role=option]').first().waitFor();
    await measure(customer, `what is found while typing in ${locale}`);
    await send(customer.request, 'DELETE', '/session');
  }
  expect(pushed).toEqual({});
});
