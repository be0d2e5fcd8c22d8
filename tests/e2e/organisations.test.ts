import { expect, test } from 'vitest';
import { signedInByMail } from './by-mail.ts';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

type Person = Awaited<ReturnType<typeof portal.visitor>>;

const subjects = { ar: 'جهاز نقاط البيع لا يتصل', en: 'The terminal does not connect' };
const words = { ar: 'هذا الجهاز الذي عند الباب.', en: 'It is the one by the door.' };
const you = { ar: 'أنت', en: 'You' };

/** Somebody of a shop, in a mail domain of its own for each language. */
const at = (locale: Locale, who: string): string => `${who}@nakhla-${locale}.example`;

/** @returns its number */
async function filed(locale: Locale, who: string): Promise<number> {
  const body = new FormData();
  const fields = {
    subject: subjects[locale],
    message: `${subjects[locale]} ${words[locale]}`,
    name: 'Huda Saleh',
    locale,
  };
  for (const [name, value] of Object.entries({ ...fields, email: at(locale, who) })) body.append(name, value);
  const answer = await fetch(`${portal.origin}/api/tickets`, { method: 'POST', body });
  const { number }: { number: number } = await answer.json();
  return number;
}

/** An administrator adds a shop; a public mail host is refused, and what was typed stays. */
async function organisationAdded({ page, errors }: Person, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/admin/organisations`);
  await page.fill('#name', 'Nakhla Stores');
  await page.fill('#domains', 'gmail.com');
  await page.click('form[action="?/add"] button');
  await page.locator('.error').first().waitFor();
  expect(await page.inputValue('#name')).toBe('Nakhla Stores');
  // The browser tells of each answer that refuses.
  errors.length = 0;
  await page.fill('#domains', `nakhla-${locale}.example`);
  await page.click('form[action="?/add"] button');
  await page.locator('form[action="?/name"]').waitFor();
  await check({ page, errors }, locale);
}

/** They name its owner, who sees all, call her otherwise, and find the shop by her address. */
async function ownerNamed({ page, errors }: Person, locale: Locale): Promise<void> {
  await page.fill('#email', at(locale, 'salma'));
  await page.fill('#personName', 'Salma');
  await page.selectOption('#sees', 'all');
  await page.click('form[action="?/name"] button');
  const owner = page.locator('li.card', { hasText: at(locale, 'salma') });
  await owner.waitFor();
  await check({ page, errors }, locale);
  await owner.locator('[name=personName]').fill('Salma of Nakhla');
  await owner.locator('form[action="?/member"] button').click();
  await expect
    .poll(async () => {
      await page.reload();
      return owner.locator('strong').textContent();
    })
    .toBe('Salma of Nakhla');
  await page.goto(`/${locale}/admin/organisations?q=${at(locale, 'SALMA')}`);
  expect(await page.locator('td a').allTextContents()).toEqual(['Nakhla Stores']);
  await check({ page, errors }, locale);
}

/** The owner reads what somebody else of the shop wrote, and replies in their own name. */
async function repliedAsColleague({ page, errors }: Person, locale: Locale, number: number): Promise<void> {
  await check({ page, errors }, locale);
  await page.click('.tabs a:not([aria-current])');
  await page.waitForURL(/\/tickets\/organisation$/);
  const row = page.locator('li.card', { hasText: subjects[locale] });
  expect(await row.textContent()).toContain('Huda Saleh');
  await check({ page, errors }, locale);
  await row.locator('a').click();
  await page.waitForURL(new RegExp(`/tickets/${number}$`));
  expect(await page.locator('form[action="?/solve"]').count()).toBe(0);
  expect(await page.locator('main').textContent()).not.toContain(at(locale, 'huda'));
  await page.fill('#body', words[locale]);
  await page.click('form[action="?/reply"] button');
  await page.waitForURL(/replied/);
  expect(await page.locator('.thread > li').last().locator('strong').textContent()).toContain(you[locale]);
  await check({ page, errors }, locale);
}

/** An agent sees whose organisation it is, who replied, and the list of what its people wrote. */
async function seenAtTheDesk({ page, errors }: Person, locale: Locale, number: number): Promise<void> {
  await page.goto(`/${locale}/desk/${number}?part=customer`);
  expect(await page.locator('.message', { hasText: words[locale] }).last().textContent()).toContain('Salma');
  await page.locator('a', { hasText: 'Nakhla Stores' }).click();
  await page.waitForURL(/organisation=/);
  await page.locator('a', { hasText: subjects[locale] }).first().waitFor();
  expect(await page.locator('select[name=organisation] option:checked').textContent()).toBe('Nakhla Stores');
  await check({ page, errors }, locale);
}

/** An administrator takes the owner out, without JavaScript; their open session sees nothing more of it. */
async function takenOut(admin: Person, owner: Person, locale: Locale, number: number): Promise<void> {
  await admin.page.goto(`/${locale}/admin/organisations`);
  await admin.page.locator('td a', { hasText: 'Nakhla Stores' }).last().click();
  const row = admin.page.locator('li.card', { hasText: at(locale, 'salma') });
  await row.locator('form[action="?/out"] button').click();
  await row.waitFor({ state: 'detached' });
  await owner.page.goto(`/${locale}/tickets/${number}`);
  expect(new URL(owner.page.url()).pathname).toBe(`/${locale}/tickets/links`);
  expect(await owner.page.locator('main').textContent()).not.toContain(subjects[locale]);
  await owner.page.goto(`/${locale}/tickets/organisation`);
  expect(new URL(owner.page.url()).pathname).toBe(`/${locale}/tickets`);
  expect(await owner.page.locator('.tabs').count()).toBe(0);
}

test.each(locales)(
  'the owner of a shop sees and answers what its people wrote, until they are taken out (%s)',
  async (locale) => {
    const admin = await portal.signedIn('admin', locale);
    await organisationAdded(admin, locale);
    await ownerNamed(admin, locale);
    const number = await filed(locale, 'huda');
    const huda = await portal.visitor();
    await signedInByMail(huda.page, portal, { locale, address: at(locale, 'huda') });
    expect(await huda.page.locator('.tabs').count()).toBe(0);
    const owner = await portal.visitor();
    await signedInByMail(owner.page, portal, { locale, address: at(locale, 'salma') });
    await repliedAsColleague(owner, locale, number);
    await seenAtTheDesk(await portal.signedIn('agent', locale), locale, number);
    await takenOut(
      await portal.signedIn('admin', locale, { javaScriptEnabled: false }),
      owner,
      locale,
      number,
    );
  },
  300_000,
);
