import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawPicture, pictureName } from '../../content/pictures.ts';

const names = ['receipt', 'card-code', 'three-d-secure', 'refund-path', 'web-address'];

describe.for(names)('the picture %s', (name) => {
  test.for(['ar', 'en'] as const)('is whole SVG with its title and description in %s', async (locale) => {
    const svg = drawPicture(name, 'A & <b>title</b>', locale);
    expect(svg).toContain('A &amp; &lt;b&gt;title&lt;/b&gt;');
    const described = /<desc[^>]*>([^<]{60,})<\/desc>/.exec(svg)?.[1] ?? '';
    expect(/\p{Script=Arabic}/u.test(described)).toBe(locale === 'ar');
    // Whoever reads XML strictly takes it.
    const whole = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
    expect((await sharp(Buffer.from(whole)).metadata()).format).toBe('svg');
  });

  test('turns with the direction of its words, and no word begins outside of it', () => {
    expect(drawPicture(name, 'Title', 'ar')).not.toBe(drawPicture(name, 'Title', 'en'));
    for (const locale of ['ar', 'en'] as const)
      for (const [, x = '', y = ''] of drawPicture(name, '', locale).matchAll(
        /<text x="([^"]+)" y="([^"]+)"/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(340);
        expect(Number(y)).toBeGreaterThan(10);
      }
  });
});

test('only names of pictures are known', () => {
  expect(names.map((name) => pictureName(`picture:${name}`))).toEqual(names);
  expect(['picture:nothing', 'picture:', 'https://example.com/a.png', '/receipt'].map(pictureName)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
