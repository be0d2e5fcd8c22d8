import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../api/db/client.ts';
import { organisation } from '../api/organisations.ts';
import { signedInByMail, signedInFrom } from './by-mail.ts';
import type { Locale } from './portal.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();

const words = {
  ar: {
    subject: 'جهاز نقاط البيع لا يتصل',
    mine: 'وهذا الجهاز الذي عند الباب.',
    answer: 'جرّب إعادة تشغيل الجهاز.',
    told: 'كتب زميل لك في تذكرتك رقم',
    answered: 'رد جديد على تذكرة في منشأتك، رقم',
  },
  en: {
    subject: 'The terminal does not connect',
    mine: 'It is the one by the door.',
    answer: 'Please restart the terminal.',
    told: 'A colleague wrote in your ticket',
    answered: 'New answer to a ticket of your organisation:',
  },
};

/** A shop of two, one of whom sees all, and a ticket of the other. @returns its number */
async function shop(locale: Locale, [filer, owner]: [string, string]): Promise<number> {
  const { db, close } = await openDatabase(`file:${join(portal.folder, 'hulool.db')}`);
  await organisation(db, { members: [{ email: filer }, { email: owner, seesAll: true, name: 'Salma' }] });
  await close();
  const body = new FormData();
  const { subject } = words[locale];
  for (const [name, value] of Object.entries({ subject, message: `${subject}.`, email: filer, locale }))
    body.append(name, value);
  const answer = await fetch(`${portal.origin}/api/tickets`, { method: 'POST', body });
  const { number }: { number: number } = await answer.json();
  return number;
}

test.for(locales)(
  'who filed a ticket hears what a colleague wrote; the colleague hears the answer, and signs in to read it (%s)',
  async (locale) => {
    const [filer, owner] = [`huda@nakhla-${locale}.example`, `salma@nakhla-${locale}.example`] as const;
    const { mine, answer, told, answered } = words[locale];
    const number = await shop(locale, [filer, owner]);
    const salma = await portal.visitor();
    await signedInByMail(salma.page, portal, { locale, address: owner });
    await salma.page.goto(`/${locale}/tickets/${number}`);
    await salma.page.fill('#body', mine);
    await salma.page.click('form[action="?/reply"] button');
    await salma.page.waitForURL(/replied/);
    await expect.poll(async () => (await portal.mailTo(filer))?.subject).toBe(`${told} ${number}`);
    const toFiler = (await portal.mailTo(filer))?.text ?? '';
    expect(toFiler).toContain(mine);
    const huda = await portal.visitor();
    await huda.page.goto(/\/(?:ar|en)\/tickets\/[\w-]{22}/.exec(toFiler)?.[0] ?? '');
    await huda.page.locator('.thread > li', { hasText: mine }).waitFor();

    const agent = await portal.signedIn('agent', locale);
    await agent.page.goto(`/${locale}/desk/${number}`);
    await agent.page.fill('#body', answer);
    await agent.page.click('form[action^="?/write"] button.primary');
    await agent.page.locator('li.agent', { hasText: answer }).waitFor();
    await expect.poll(async () => (await portal.mailTo(owner))?.subject).toBe(`${answered} ${number}`);
    const toOwner = (await portal.mailTo(owner))?.text ?? '';
    expect(toOwner).toContain(answer);
    const path = `/${locale}/tickets/${number}`;
    expect(/\/(?:ar|en)\/tickets\/\S+/.exec(toOwner)?.[0]).toBe(path);

    // In another browser the link alone opens nothing.
    const elsewhere = await portal.visitor();
    await elsewhere.page.goto(path);
    expect(new URL(elsewhere.page.url()).pathname).toBe(`/${locale}/tickets/links`);
    await check(elsewhere, locale);
    await signedInFrom(elsewhere.page, portal, owner);
    await elsewhere.page.waitForURL(new RegExp(`${path}$`));
    await elsewhere.page.locator('.thread > li', { hasText: answer }).waitFor();
    await check(elsewhere, locale);
  },
);
