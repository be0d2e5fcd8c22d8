import { expect, test } from 'vitest';
import type { Locale } from '../../../api/ground/locale.ts';
import { render } from '../../../api/models/articles/markdown.ts';
import { changed, pageWith, sections, told } from '../folder.ts';

const toldOf = (locale: Locale, body: string) =>
  told({ [`articles/one/${locale}.md`]: pageWith(locale, body) });

test.each([
  ['[x](article:nothing)', 'no article nothing'],
  ['[x](article:one)', undefined],
  ['[x](letter:nothing)', 'no letter nothing'],
  ['[x](limits:sa/atm)', undefined],
  ['[x](limits:atm)', undefined],
  ['[x](limits:fr)', 'a link that leads nowhere: limits:fr'],
  ['[x](limits:atm/sa)', 'a link that leads nowhere: limits:atm/sa'],
  ['[x](article:)', 'a link that leads nowhere: article:'],
  ['[x](/ar/articles/one)', 'a link that leads nowhere: /ar/articles/one'],
  ['[x](#)', 'a link that leads nowhere: #'],
  ['<https://example.com>', undefined],
  ['[x](tel:+966920000000)', undefined],
  ['[x](article:two#h-steps)', undefined],
  ['[x](article:two#h-step)', 'no heading #h-step in two'],
  ['[x](#h-more)', undefined],
  ['[x](#more)', 'no heading #more in one'],
  ['## More\n\n[x](#h-more-1)', undefined],
])('%j', (body, problem) => {
  const line = body.startsWith('##') ? 9 : 7;
  expect(toldOf('en', body)).toEqual(problem ? [`articles/one/en.md:${line} ${problem}`] : []);
});

test('a link to an address that an article left leads to it', () => {
  const left = changed('articles/two/article.yaml', 'audience', 'formerly: [once]\naudience');
  const body = pageWith('en', '[x](article:once#h-steps)');
  expect(told({ ...left, 'articles/one/en.md': body })).toEqual([]);
});

test('a heading is looked for in the text of the same language', () => {
  expect(toldOf('ar', '[س](article:two#h-خطوات) [س](#h-المزيد)')).toEqual([]);
  expect(toldOf('ar', '[س](article:two#h-steps)')).toEqual([
    'articles/one/ar.md:7 no heading #h-steps in two',
  ]);
});

test('a link is found where it is defined', () => {
  expect(toldOf('en', '[x][y]\n\n[y]: article:nothing')).toEqual(['articles/one/en.md:9 no article nothing']);
});

test('a page gives its headings the names that the check knows', () => {
  expect(render(sections.ar, 'ar').headings.map(({ id }) => id)).toEqual(['h-خطوات', 'h-المزيد']);
});
