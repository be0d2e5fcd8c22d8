import { describe, expect, test } from 'vitest';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const phone = { width: 390, height: 844 };

const says = {
  ar: {
    theft: 'سرقوا بطاقتي',
    named: 'سرقوا بطاقتي مصرف الراجحي',
    saudi: 'السعودية',
    person: 'أبي أكلم موظف',
    ticket: 'وين وصلت تذكرتي',
  },
  en: {
    theft: 'my card was stolen',
    named: 'my al rajhi card was stolen',
    saudi: 'Saudi Arabia',
    person: 'talk to a human',
    ticket: 'where is my ticket',
  },
};

describe.for(locales)('what cannot wait comes first in %s', (locale) => {
  const said = says[locale];

  test.for([true, false])(
    'a theft leads to the number of a bank in two taps, JavaScript %s',
    async (javaScriptEnabled) => {
      const { page } = await portal.visitor({ javaScriptEnabled, viewport: phone });
      await page.goto(`/${locale}`);
      await page.fill('#find', said.theft);
      await page.press('#find', 'Enter');
      await page.waitForURL(/search/);
      await page.locator('[data-urgent] li a', { hasText: said.saudi }).click();
      await page.waitForURL(/\/limits\/sa#numbers/);
      await page.locator('#numbers + ul a[href="tel:8001244455"]').waitFor();
    },
  );

  test('a bank that is named is called in one', async () => {
    const one = await portal.visitor({ viewport: phone });
    await one.page.goto(`/${locale}/search?q=${encodeURIComponent(said.named)}`);
    const call = one.page.locator('[data-urgent] a[href="tel:8001244455"]').first();
    expect(await call.boundingBox()).toMatchObject({ height: 44 });
    await check(one, locale);
  });

  test('a theft is said while it is still being typed', async () => {
    const { page } = await portal.visitor({ viewport: phone });
    await page.goto(`/${locale}`);
    await page.locator('#find').pressSequentially(said.theft);
    await page.locator('[role=option].urgent').click();
    await page.waitForURL(/search/);
    await page.locator('[data-urgent] h2').waitFor();
  });

  test('whoever looks for a person or for a ticket is led there', async () => {
    const one = await portal.visitor({ viewport: phone });
    await one.page.goto(`/${locale}/search?q=${encodeURIComponent(said.person)}`);
    await one.page.locator('#person').waitFor();
    await check(one, locale);
    await one.page.goto(`/${locale}/search?q=${encodeURIComponent(said.ticket)}`);
    await one.page.locator('section[aria-labelledby=ticket] a').click();
    await one.page.waitForURL(/\/tickets\/links/);
  });
});
