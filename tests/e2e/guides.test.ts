import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walk } from '../../content/guide-walk.ts';
import type { Guide } from '../../content/guides.ts';
import { isQuestion, loadGuides, pathsOf } from '../../content/guides.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const guides = loadGuides(join(import.meta.dirname, '../../content'));
const money = 'money-deducted-no-order';
/** The one about money, and the first two of the others. */
const walked = guides
  .toSorted((one, other) => Number(other.slug === money) - Number(one.slug === money))
  .slice(0, 3);

/** What stands at the end of these answers. */
function textAt(guide: Guide, answers: string[], locale: 'ar' | 'en'): string {
  const { step } = walk(guide, answers);
  return (isQuestion(step) ? step.question : step.title)[locale];
}

/** Text as a page shows it, without the marks that set Latin words apart. */
const plain = (text: string | null) => text?.replaceAll(/[\u2068\u2069]/g, '').trim();

describe.for(locales)('a guide in %s', (locale) => {
  test.for(walked)('is walked on every path: $slug', { timeout: 180_000 }, async (guide) => {
    const one = await portal.visitor({ viewport: { width: 360, height: 780 } });
    const { page } = one;
    const seen = new Set<string>();
    const look = async (answers: string[]) => {
      const heading = page.locator(answers.length === 0 ? 'main h2' : 'main h1').first();
      expect(plain(await heading.textContent())).toBe(textAt(guide, answers, locale));
      const { at } = walk(guide, answers);
      if (!seen.has(at)) await check(one, locale);
      seen.add(at);
    };
    for (const { answers } of pathsOf(guide)) {
      const start = `/${locale}/guides/${guide.slug}`;
      await page.goto(start);
      await look([]);
      for (const [index] of answers.entries()) {
        const given = answers.slice(0, index + 1);
        const address = [start, ...given].join('/');
        await page.click(`main a[href="${address}"]`);
        await page.waitForURL(address);
        await look(given);
      }
      expect(await page.locator('main ol:last-of-type > li a').count()).toBe(answers.length);
    }
    expect(seen.size).toBe(Object.keys(guide.steps).length);
  });

  test('is answered without JavaScript, taken back, and ends in a ticket that holds the answers', async () => {
    const { page } = await portal.visitor({ javaScriptEnabled: false });
    const start = `/${locale}/guides/${money}`;
    await page.goto(`/${locale}/guides`);
    await page.click(`main a[href="${start}"]`);
    await page.click(`main a[href="${start}/no"]`);
    await page.locator('main .back .button').click();
    await page.waitForURL(start);
    for (const path of ['yes', 'yes/no', 'yes/no/pending'])
      await page.click(`main a[href="${start}/${path}"]`);
    await page.click('main a[href*="/tickets/new"]');
    const guide = guides.find(({ slug }) => slug === money);
    const ending = guide && walk(guide, ['yes', 'no', 'pending']).step;
    if (!guide || !ending || isQuestion(ending)) throw new Error('no such ending');
    expect(await page.inputValue('#subject')).toBe(ending.ticket?.[locale]);
    const message = await page.inputValue('#message');
    expect(message).toContain(`${textAt(guide, [], locale)} `);
    expect(message.split('\n')).toHaveLength(4);
  });

  test.for(['light', 'dark'] as const)('reads well at every width, %s', async (colorScheme) => {
    for (const width of [360, 768, 1440]) {
      const one = await portal.visitor({ colorScheme, viewport: { width, height: 800 } });
      for (const path of [
        '',
        `/${money}`,
        `/${money}/yes/no`,
        `/${money}/yes/asked`,
        `/${money}/yes/no/pending`,
      ]) {
        await one.page.goto(`/${locale}/guides${path}`);
        await check(one, locale);
      }
    }
  });

  test('is found in three taps, and does not ask again what was told', async () => {
    const one = await portal.visitor({ viewport: { width: 390, height: 844 } });
    const { page } = one;
    await page.goto(`/${locale}/guides`);
    for (const query of ['?money=gone', '?money=gone&paid=card']) {
      await page.click(`main a[href="/${locale}/guides${query}"]`);
      await page.waitForURL(`**${query}`);
      await check(one, locale);
    }
    const told = await page.locator('.asked strong').allTextContents();
    expect(told).toHaveLength(2);
    await page.click('.asked a[href*="/tickets/new"]');
    const message = await page.inputValue('#message');
    for (const answer of told) expect(message).toContain(answer);
    await page.goBack();
    await page.click(`.asked a[href="/${locale}/guides/${money}/yes"]`);
    expect(await page.locator('main ol:last-of-type').textContent()).toContain(told[0]);
  });

  test('whose answer is gone leads to the question that took its place', async () => {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}/guides/${money}/yes/no/gone/settled`);
    expect(new URL(page.url()).pathname).toBe(`/${locale}/guides/${money}/yes/no`);
  });

  test('is offered on its article, its topic, the start and every page’s foot', async () => {
    const { page } = await portal.visitor();
    for (const path of [`/articles/${money}`, '/topics/payment-status-and-duplicates']) {
      await page.goto(`/${locale}${path}`);
      expect(await page.locator(`main a[href="/${locale}/guides/${money}"]`).count()).toBe(1);
    }
    await page.goto(`/${locale}`);
    expect(await page.locator(`:is(main, footer) a[href="/${locale}/guides"]`).count()).toBe(2);
  });

  test('shows editors where readers stop', async () => {
    const { page: reader } = await portal.visitor();
    await reader.goto(`/${locale}/guides/${money}`);
    await reader.click(`main a[href$="/${money}/no"]`);
    const one = await portal.signedIn('editor', locale, { viewport: { width: 360, height: 780 } });
    await one.page.click(`a[href="/${locale}/studio/guides"]`);
    const details = one.page.locator('details', { has: one.page.locator(`a[href$="/guides/${money}"]`) });
    await details.locator('summary').click();
    const [reached = '', left = ''] = await details
      .locator('tbody tr')
      .first()
      .locator('td')
      .allTextContents();
    expect(Number(reached)).toBeGreaterThan(0);
    expect(Number.parseInt(left, 10)).toBeLessThan(Number(reached));
    await check(one, locale);
  });
});
