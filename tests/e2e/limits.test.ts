import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales, openPortal } from './portal.ts';

const portal = await openPortal();

const words = {
  ar: {
    subject: 'بطاقتي مرفوضة عند الدفع',
    message: 'رُفضت بطاقتي مرتين عند الدفع أمس.',
    name: 'ليلى',
    reference: 'الطلب أ-88',
  },
  en: {
    subject: 'My card was declined',
    message: 'It was declined twice yesterday.',
    name: 'Layla',
    reference: 'Order A-88',
  },
};

const asked = async (path: string, options: RequestInit): Promise<number> => {
  const answer = await fetch(`${portal.origin}/api${path}`, options);
  await answer.body?.cancel();
  return answer.status;
};

/** Asks until it is refused: the next one, too, is one too many. */
async function spend(path: string, options: () => RequestInit): Promise<void> {
  for (let time = 0; time < 200; time++) if ((await asked(path, options())) === 429) return;
  throw new Error(`${path} is never refused`);
}

const json = (method: string, body: object = {}) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function form(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: 'POST', body };
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value);
}

/** What stands in the fields of these names. */
const typed = async (page: Page, fields: Record<string, string>) =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(fields).map(async (name) => [name, await page.inputValue(`#${name}`)] as const),
    ),
  );

describe.for(locales)('who does something too often, without JavaScript, in %s', (locale) => {
  /** Sends the form, which is refused. @returns what is said, once it names the wait. */
  async function refused(page: Page, button: string): Promise<string> {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.locator(button).click();
    const answer = await answered;
    expect(answer.status()).toBe(429);
    const minutes = Math.ceil(Number(answer.headers()['retry-after']) / 60);
    const said = await page.locator('.notice.bad').innerText();
    expect(said).toContain(locale === 'ar' ? `مدة الانتظار: ${minutes} دقيقة` : `in ${minutes} minutes`);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    return said;
  }
  const visit = async (path: string): Promise<Page> => {
    const { page } = await portal.visitor({ javaScriptEnabled: false });
    await page.goto(`/${locale}${path}`);
    return page;
  };
  const email = `often-${locale}@example.com`;

  test('keeps a ticket as it was typed, and reads whom to call meanwhile', async () => {
    const fields = { ...words[locale], email };
    await spend('/tickets', () => form({ ...fields, locale }));
    const page = await visit('/tickets/new');
    const draftKey = await page.inputValue('[name=draftKey]');
    await fill(page, fields);
    expect(await refused(page, 'main form button')).toContain(
      locale === 'ar' ? 'اتصل بالبنك فورًا' : 'call your bank',
    );
    expect(await typed(page, fields)).toEqual(fields);
    expect(await page.inputValue('[name=draftKey]')).toBe(draftKey);
  });

  test('keeps a reply', async () => {
    const fields = { ...words[locale], email: `replies-${locale}@example.com`, locale };
    const filed = await fetch(`${portal.origin}/api/tickets`, form(fields));
    const { link }: { link: string } = await filed.json();
    await spend(`/tickets/${link}/solution`, () => json('PUT'));
    const page = await visit(`/tickets/${link}`);
    const reply = { body: words[locale].message };
    await fill(page, reply);
    await refused(page, '#reply form button');
    expect(await typed(page, reply)).toEqual(reply);
  });

  test('keeps the reason why an article did not help', async () => {
    const reason = { reason: words[locale].message };
    await spend('/articles/otp-missing/feedback', () => json('POST', { helpful: true, locale }));
    const page = await visit('/articles/otp-missing');
    await page.locator('#feedback summary').click();
    await fill(page, reason);
    await refused(page, '#feedback button[value=no]');
    expect(await typed(page, reason)).toEqual(reason);
  });

  test.for(['/sign-in', '/tickets/links'])('keeps the address on %s', async (path) => {
    if (path === '/sign-in') await spend('/session', () => json('POST', { email, password: 'wrong' }));
    else await spend('/ticket-links', () => json('POST', { email, locale }));
    const page = await visit(path);
    await page.fill('#email', email);
    if (path === '/sign-in') await page.fill('#password', 'a long password');
    await refused(page, 'main form button');
    expect(await page.inputValue('#email')).toBe(email);
    expect(await page.content()).not.toContain('a long password');
  });
});
