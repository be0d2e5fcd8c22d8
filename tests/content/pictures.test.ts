import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawPicture, pictureName, pictureNames } from '../../content/pictures.ts';
import { readScreens } from '../../content/screens.ts';
import { ours } from './folder.ts';

const { screens } = readScreens(ours);
const drawings = ['card-code', 'three-d-secure', 'refund-path', 'web-address'];
const draw = (name: string, title: string, locale: 'ar' | 'en') =>
  drawPicture(name, title, locale, screens) ?? '';

describe.for(drawings)('the drawing %s', (name) => {
  test.for(['ar', 'en'] as const)('is whole SVG with its title and description in %s', async (locale) => {
    const svg = draw(name, 'A & <b>title</b>', locale);
    expect(svg).toContain('A &amp; &lt;b&gt;title&lt;/b&gt;');
    const described = /<desc[^>]*>([^<]{60,})<\/desc>/.exec(svg)?.[1] ?? '';
    expect(/\p{Script=Arabic}/u.test(described)).toBe(locale === 'ar');
    // Whoever reads XML strictly takes it.
    const whole = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
    expect((await sharp(Buffer.from(whole)).metadata()).format).toBe('svg');
  });

  test('turns with the direction of its words, and no word begins outside of it', () => {
    expect(draw(name, 'Title', 'ar')).not.toBe(draw(name, 'Title', 'en'));
    for (const locale of ['ar', 'en'] as const)
      for (const [, x = '', y = ''] of draw(name, '', locale).matchAll(/<text x="([^"]+)" y="([^"]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(340);
        expect(Number(y)).toBeGreaterThan(10);
      }
  });
});

test('a name is that of a drawing or of screens; another shows nothing', () => {
  const names = pictureNames(screens);
  expect(new Set(names)).toEqual(new Set([...drawings, ...screens.map(({ id }) => id)]));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(drawPicture(name, 'Title', 'en', screens)).toContain('Title');
  expect(drawPicture('nothing', 'Title', 'en', screens)).toBeUndefined();
});

test('only the address of a picture names one', () => {
  expect(
    ['picture:receipt', 'picture:', 'https://example.com/a.png', '/receipt'].map((url) => pictureName(url)),
  ).toEqual(['receipt', undefined, undefined, undefined]);
});
