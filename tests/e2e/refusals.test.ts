import { expect, test } from 'vitest';
import { locales, openPortal } from './portal.ts';

const { origin } = await openPortal();

/** What browsers say of a form without JavaScript: answers are pages. */
const asBrowsers = { origin, accept: 'text/html' };

const titles = {
  ar: { 404: 'لم نجد هذه الصفحة', 422: 'لم نتمكن من قراءة هذا العنوان' },
  en: { 404: 'We could not find this page', 422: 'We could not read this address' },
};

test.each([
  ['/status?cursor=abc', 422],
  ['/status?cursor=-1', 422],
  ['/search?q=otp&offset=abc', 422],
  ['/status/0', 422],
  ['/topics/constructor', 404],
  ['/topics/..%2Farticles', 404],
  ['/articles/%00', 404],
  ['/articles/a%2F..%2F..%2Ftopics', 404],
  ['/codes/__proto__', 404],
  ['/guides/constructor', 404],
  ['/tickets/..%2Fsession', 404],
] as const)('%s is an error page that says %i in the reader’s language', async (path, status) => {
  for (const locale of locales) {
    const answer = await fetch(`${origin}/${locale}${path}`);
    expect(answer.status, path).toBe(status);
    const page = await answer.text();
    expect(page).toContain(titles[locale][status]);
    expect(page).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
  }
});

test('a link to sign in that is unknown says so on its page', async () => {
  const headers = { ...asBrowsers, 'content-type': 'application/x-www-form-urlencoded' };
  const said = { ar: 'الرابط', en: 'link' };
  for (const locale of locales) {
    const answer = await fetch(`${origin}/${locale}/tickets/mine/unknown`, {
      method: 'POST',
      headers,
      body: '',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(said[locale]);
  }
});

test('a reply that is sent twice stands once on the page, without JavaScript', async () => {
  const send = (path: string, fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return fetch(`${origin}${path}`, { method: 'POST', headers: asBrowsers, body, redirect: 'manual' });
  };
  const filed = await send('/en/tickets/new', {
    draftKey: crypto.randomUUID(),
    subject: 'Card declined',
    message: 'It was declined twice yesterday.',
    email: 'twice@example.com',
  });
  expect(filed.status).toBe(303);
  const place = (filed.headers.get('location') ?? '').replace('?filed', '');
  const page = await (await fetch(`${origin}${place}`)).text();
  const draftKey = /name="draftKey" value="([^"]+)"/.exec(page)?.[1] ?? '';
  for (let time = 0; time < 2; time++)
    expect((await send(`${place}?/reply`, { draftKey, body: 'Any news of my card?' })).status).toBe(303);
  const after = await (await fetch(`${origin}${place}`)).text();
  expect(after.split('Any news of my card?')).toHaveLength(2);
});

test('which of the offered problems it is goes with the form, and stands on the ticket', async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({
    draftKey: crypto.randomUUID(),
    subject: 'Something with my card',
    message: 'Something is wrong with my card and the shop.',
    email: 'offered@example.com',
    problemType: 'crypto-payments',
  }))
    body.append(name, value);
  const filed = await fetch(`${origin}/en/tickets/new`, {
    method: 'POST',
    headers: asBrowsers,
    body,
    redirect: 'manual',
  });
  const page = await (await fetch(`${origin}${filed.headers.get('location')}`)).text();
  expect(page).toContain('Bitcoin');
});
