import { expect, test } from 'vitest';
import type { Locale } from '../../../api/ground/locale.ts';
import { filler, page, sections, told } from '../folder.ts';

const toldOf = (locale: Locale, quickFix: string) =>
  told({
    [`articles/one/${locale}.md`]: page(locale, `${sections[locale]}\n\n${filler(locale)}`, { quickFix }),
  });

test.each([
  ['', ['articles/one/en.md:4 a quick fix of 0 words, not 15 to 90']],
  ['Do it. '.repeat(7), ['articles/one/en.md:4 a quick fix of 14 words, not 15 to 90']],
  ['Do it. '.repeat(45), []],
  ['Do it. '.repeat(46), ['articles/one/en.md:4 a quick fix of 92 words, not 15 to 90']],
])('a quick fix says enough and no more: %j', (quickFix, problems) => {
  expect(toldOf('en', quickFix)).toEqual(problems);
});

test.each([
  ['en', 'See the steps below', 'below'],
  ['en', 'Read this article', 'this article'],
  ['en', 'Follow the next steps', 'next steps'],
  ['ar', 'انظر أدناه', 'أدناه'],
  ['ar', 'اقرأ هذا المقال', 'هذا المقال'],
  ['ar', 'اتبع الخطوات التالية', 'الخطوات التالية'],
] as const)('it does not lean on the page: %s %s', (locale, quickFix, pointer) => {
  const rest = { en: ' Do it.', ar: ' افعل هذا.' }[locale].repeat(8);
  expect(toldOf(locale, `${quickFix}.${rest}`)).toEqual([
    `articles/one/${locale}.md:4 the quick fix leans on the page: ${pointer}`,
  ]);
});

test('nor on a link', () => {
  expect(toldOf('en', `Do [that](https://example.com). ${'Do it. '.repeat(8)}`)).toEqual([
    'articles/one/en.md:4 a link in the quick fix',
  ]);
});
