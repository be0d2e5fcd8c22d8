import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawScreens } from '../../../content/pictures/screens.ts';
import type { Screens } from '../../../content/screens.ts';
import { marksOf, readScreens } from '../../../content/screens.ts';
import { ours } from '../folder.ts';

const { screens } = readScreens(ours);
const numbersIn = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag} class="pin">(\\d+)<`, 'g'))].map(([, number]) => Number(number));

describe.for(screens.map((picture) => [picture.id, picture] as const))('the screens %s', ([, picture]) => {
  test.for(['ar', 'en'] as const)('are whole, and run as their language does, in %s', async (locale) => {
    const html = drawScreens(picture, locale === 'ar' ? 'عنوان & <' : 'Title & <', locale);
    expect(html).toMatch(/<figcaption>(?:عنوان|Title) &amp; &lt;<\/figcaption>/);
    expect(html).toContain(`lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(/\p{Script=Arabic}/u.test(html)).toBe(locale === 'ar');
    const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${html}</svg>`;
    expect((await sharp(Buffer.from(whole)).metadata()).format).toBe('svg');
  });

  test('have the same numbers on the screen and beside it, from 1 on, in both languages', () => {
    const numbers = marksOf(picture).map((_, index) => index + 1);
    expect(numbers.length).toBeGreaterThan(1);
    for (const locale of ['ar', 'en'] as const) {
      const html = drawScreens(picture, 'Title', locale);
      expect(numbersIn(html, 'b')).toEqual(numbers);
      expect(numbersIn(html, 'dt')).toEqual(numbers);
    }
  });
});

const picture: Screens = {
  id: 'one',
  reviewedOn: '2026-11-23',
  sources: ['https://www.example.com/a"b?c=<d>&e'],
  shows: { en: 'A "quoted" <i>', ar: 'شاشة' },
  screens: [
    {
      frame: 'phone',
      lines: [
        {
          kind: 'switch',
          words: { en: '<script>', ar: 'مفتاح' },
          value: '<12>',
          on: true,
          tone: undefined,
          mark: { en: 'The <b>', ar: 'رمز 3-D Secure هنا' },
        },
      ],
    },
  ],
};

test('whatever an editor writes stays words', () => {
  const html = drawScreens(picture, 'Title', 'en');
  expect(html).not.toMatch(/<script|<i>|<12>|<b>|"quoted"|a"b/);
  expect(html).toContain('&lt;script&gt;');
});

test('what stands so in either language keeps its direction, and so do names within Arabic', () => {
  const html = drawScreens(picture, 'عنوان', 'ar');
  expect(html).toContain('<bdi dir="ltr">&lt;12&gt;</bdi>');
  expect(html).toContain('\u20683-D Secure\u2069');
});

test('it says when it was looked at last, and where its words are from', () => {
  expect(drawScreens(picture, 'Title', 'en')).toContain(
    '<time datetime="2026-11-23">23 November 2026</time>',
  );
  expect(drawScreens(picture, 'عنوان', 'ar')).toContain('<time datetime="2026-11-23">23 نوفمبر 2026</time>');
  expect(drawScreens(picture, 'Title', 'en')).toContain('>example.com</a>');
  expect(drawScreens({ ...picture, sources: [] }, 'Title', 'en')).not.toContain('<a');
});
