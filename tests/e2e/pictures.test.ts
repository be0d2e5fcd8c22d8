import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawScreens } from '../../content/pictures/screens.ts';
import { readScreens } from '../../content/screens.ts';
import { ours } from '../content/folder.ts';
import { check, locales, openPortal } from './portal.ts';

const portal = await openPortal();
const { screens } = readScreens(ours);

test.for(locales)('an article shows its screens beside what their numbers mean, in %s', async (locale) => {
  const { page } = await portal.visitor();
  await page.goto(`/${locale}/articles/card-lost-or-stolen`);
  const shown = page.locator('.prose figure');
  const image = shown.getByRole('img');
  expect((await image.getAttribute('aria-label'))?.length).toBeGreaterThan(60);
  expect(await image.locator('.pin').allInnerTexts()).toEqual(['1', '2', '3']);
  expect(await shown.locator('dt').allInnerTexts()).toEqual(['1', '2', '3']);
  await expect.poll(() => shown.locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
});

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
const looks = locales.flatMap((locale) =>
  widths.flatMap((width) => schemes.map((scheme) => [locale, width, scheme] as const)),
);

test.for(looks)('every picture reads well in %s, %i wide, %s', async ([locale, width, colorScheme]) => {
  const visitor = await portal.visitor({ viewport: { width, height: 900 }, colorScheme });
  const { page } = visitor;
  await page.goto(`/${locale}/articles/card-lost-or-stolen`);
  const all = screens.map((picture) => drawScreens(picture, picture.id, locale)).join('');
  const wrong = await page.locator('.prose').evaluate((prose, all) => {
    prose.innerHTML = all;
    const within = (one: Element, other: Element) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
    };
    return [...prose.querySelectorAll('figure')].flatMap((figure) =>
      [...figure.querySelectorAll('*')]
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 12 || !within(one, figure))
        .map((one) => `${figure.querySelector('figcaption')?.innerText}: ${one.tagName} ${one.className}`),
    );
  }, all);
  expect(wrong).toEqual([]);
  expect(await page.locator('figure').count()).toBe(screens.length);
  await check(visitor, locale);
});

test('a number stands beside its line, on the side from which the language is read', async () => {
  for (const locale of locales) {
    const { page } = await portal.visitor();
    await page.goto(`/${locale}/articles/card-lost-or-stolen`);
    const beside = await page.locator('.screen .marked').evaluateAll((lines) =>
      lines.map((line) => {
        const pin = line.querySelector('.pin')?.getBoundingClientRect();
        const { left, right, top, bottom } = line.getBoundingClientRect();
        const middle = pin ? (pin.top + pin.bottom) / 2 : 0;
        if (!pin || middle < top || middle > bottom) return 'elsewhere';
        return pin.right <= left ? 'left' : pin.left >= right ? 'right' : 'over it';
      }),
    );
    expect(new Set(beside)).toEqual(new Set([locale === 'ar' ? 'right' : 'left']));
  }
});

async function holdsItsWords(picture: Locator): Promise<void> {
  const frame = await picture.boundingBox();
  const words = await picture.locator('text').all();
  for (const box of await Promise.all(words.map((word) => word.boundingBox()))) {
    expect(box?.x).toBeGreaterThanOrEqual((frame?.x ?? 0) - 1);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
  }
}

test.for(['light', 'dark'] as const)(
  'pictures are read without a barrier at every width, %s',
  async (colorScheme) => {
    for (const width of [360, 1440]) {
      const one = await portal.visitor({ colorScheme, viewport: { width, height: 800 } });
      for (const locale of locales)
        for (const slug of [
          'refund-not-arrived',
          'finding-rrn-and-arn',
          'what-3d-secure-is',
          'card-details-errors',
          'genuine-payment-pages',
        ]) {
          await one.page.goto(`/${locale}/articles/${slug}`);
          for (const picture of await one.page.getByRole('img', { name: /./ }).all())
            await holdsItsWords(picture);
          await check(one, locale);
        }
    }
  },
);
