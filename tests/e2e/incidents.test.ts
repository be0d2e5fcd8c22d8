import { expect, test } from 'vitest';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const title = { ar: 'تأخر مدفوعات المحفظة', en: 'Wallet payments are slow' };
const over = { ar: 'عادت المدفوعات إلى العمل.', en: 'Payments work again.' };

const customers = { ar: 'waiting-ar@example.com', en: 'waiting-en@example.com' };

async function fileTicket(locale: Locale): Promise<number> {
  const form = new FormData();
  const subject = locale === 'ar' ? 'محفظتي لا تدفع' : 'My wallet does not pay';
  const fields = { subject, message: `${subject} 2026-11-25`, email: customers[locale], locale };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(`${portal.origin}/api/tickets`, { method: 'POST', body: form });
  const { number }: { number: number } = await answer.json();
  return number;
}

/** An agent without JavaScript, as the forms must work, who has just announced an incident. @returns its number, too */
async function announced() {
  const { page } = await portal.signedIn('agent', 'ar', { javaScriptEnabled: false });
  await page.goto('/ar/desk/incidents');
  for (const locale of locales) {
    await page.fill(`#title-${locale}`, title[locale]);
    await page.fill(`#announce-text-${locale}`, `${title[locale]} …`);
  }
  await page.locator('input[name=providers]').first().fill('stc pay');
  await page.locator('details summary').first().click();
  await page.check('input[name=problemTypes][value=wallets-and-top-up]');
  await page.selectOption('#impact', 'major');
  await page.locator('#announce button').click();
  await page.waitForURL(/\/desk\/incidents\/\d+\?did=announced/);
  return { page, id: /incidents\/(\d+)/.exec(page.url())?.[1] ?? '' };
}

/** An administrator who looks at an incident, and sees at once what others do. */
async function atTheIncident(id: string) {
  const desk = await portal.signedIn('admin', 'en', { colorScheme: 'dark' });
  await desk.page.goto(`/en/desk/incidents/${id}`);
  await desk.page.locator('.live:not(.lost)').waitFor();
  return desk;
}

const topic = '/topics/wallets-and-top-up';
const banner = (locale: Locale, id: string) => `[data-incidents] a[href="/${locale}/status/${id}"]`;

test('an incident is read in both languages on all that it concerns, as soon as it is announced', async () => {
  const readers = { ar: await portal.visitor(), en: await portal.visitor({ colorScheme: 'dark' }) };
  // Kept from here on, until the announcement throws it away.
  for (const locale of locales) await readers[locale].page.goto(`/${locale}${topic}`);
  const { id } = await announced();
  for (const locale of locales) {
    const reader = readers[locale];
    for (const path of [topic, '/articles/apple-pay-google-wallet-setup', '/tickets/new']) {
      await reader.page.goto(`/${locale}${path}`);
      expect(await reader.page.locator(banner(locale, id)).textContent(), path).toBe(title[locale]);
      await check(reader, locale);
    }
    await reader.page.locator(banner(locale, id)).click();
    await reader.page.waitForURL(`/${locale}/status/${id}`);
    await check(reader, locale);
  }
});

test('the desk shows an incident without a barrier, and says more of it', async () => {
  const number = await fileTicket('ar');
  const { id } = await announced();
  const desk = await portal.signedIn('admin', 'en', { colorScheme: 'dark' });
  for (const path of ['', `/${number}`, '/incidents']) {
    await desk.page.goto(`/en/desk${path}`);
    await check(desk, 'en');
  }
  const { page, errors } = await atTheIncident(id);
  await check({ page, errors }, 'en');
  for (const locale of locales) await page.fill(`#update-text-${locale}`, `${title[locale]} !`);
  await page.selectOption('#update-status', 'monitoring');
  await page.locator('form[action^="?/update"] button').click();
  await page.locator('li', { hasText: `${title.en} !` }).waitFor();
  expect(await page.inputValue('#update-text-en')).toBe('');
});

test('whoever waits for the end of an incident is told of it, and no reader is warned any more', async () => {
  const { page, id } = await announced();
  const numbers = { ar: await fileTicket('ar'), en: await fileTicket('en') };
  for (const locale of locales) {
    await page.goto(`/ar/desk/${numbers[locale]}?part=details`);
    await page.selectOption('select[name=incident]', id);
    await page.locator('form[action^="?/attach"] button').click();
    await expect.poll(() => page.locator('select[name=incident]').inputValue()).toBe(id);
  }
  const desk = await atTheIncident(id);
  for (const locale of locales) await desk.page.fill(`#end-text-${locale}`, over[locale]);
  await desk.page.locator('form[action^="?/end"] button').click();
  await desk.page.waitForURL(/did=over/);
  await check(desk, 'en');

  for (const locale of locales) {
    const mail = async () => portal.mailTo(customers[locale]);
    await expect.poll(async () => (await mail())?.text).toContain(over[locale]);
    expect((await mail())?.subject).toContain(String(numbers[locale]));
    const reader = await portal.visitor();
    await reader.page.goto(`/${locale}${topic}`);
    expect(await reader.page.locator(banner(locale, id)).count()).toBe(0);
    await reader.page.goto(`/${locale}/status`);
    expect(await reader.page.locator('#history + ul').textContent()).toContain(over[locale]);
    await check(reader, locale);
  }
});

test('an announcement that is refused comes back with what was typed', async () => {
  const { page } = await portal.signedIn('agent', 'en', { javaScriptEnabled: false });
  await page.goto('/en/desk/incidents');
  await page.fill('#title-ar', title.ar);
  await page.fill('#title-en', ' ');
  for (const locale of locales) await page.fill(`#announce-text-${locale}`, title[locale]);
  await page.locator('input[name=providers]').first().fill('Fawry');
  await page.locator('#announce button').click();
  await page.locator('#title-en-error').waitFor();
  expect(await page.inputValue('#title-ar')).toBe(title.ar);
  expect(await page.locator('input[name=providers]').first().inputValue()).toBe('Fawry');
});

test('what was typed before the page woke up stays', async () => {
  const { page } = await portal.signedIn('agent', 'ar');
  const { promise: awake, resolve: wake } = Promise.withResolvers<void>();
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto('/ar/desk/incidents', { waitUntil: 'commit' });
  await page.fill('#title-ar', title.ar);
  await page.fill('#announce-text-en', title.en);
  await page.locator('input[name=providers]').first().fill('Fawry');
  await page.selectOption('#impact', 'critical');
  await page.locator('details summary').first().click();
  await page.check('input[value=bank-declines]');
  wake();
  await page.locator('.live:not(.lost)').waitFor();
  expect(await page.inputValue('#title-ar')).toBe(title.ar);
  expect(await page.inputValue('#announce-text-en')).toBe(title.en);
  expect(await page.locator('input[name=providers]').first().inputValue()).toBe('Fawry');
  expect(await page.inputValue('#impact')).toBe('critical');
  expect(await page.isChecked('input[value=bank-declines]')).toBe(true);
  expect(await page.isVisible('input[value=bank-declines]')).toBe(true);
});
