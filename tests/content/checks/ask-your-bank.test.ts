import { expect, test } from 'vitest';
import { emptyHanded } from '../../../content/checks/ask-your-bank.ts';
import { loadContent } from '../../../content/load.ts';
import { pagesOf } from '../../../content/page.ts';
import { folderOf, ours, pageWith, details } from '../folder.ts';
import { readArticles } from '../../../content/articles.ts';

const foundIn = (locale: 'en' | 'ar', body: string) => {
  const folder = folderOf({
    'articles/one/article.yaml': details('one'),
    [`articles/one/${locale}.md`]: pageWith(locale, body),
  });
  const pages = pagesOf(readArticles(folder).articles);
  return emptyHanded({ guides: [], codes: [], synonyms: [] }, pages).length;
};

test.each([
  ['en', 'Then ask your bank.'],
  ['en', 'Freeze the card, or **call the bank** about it.'],
  ['ar', 'ثم اسأل بنكك.'],
  ['ar', 'جمّدها، واتصل بالبنك عنها.'],
] as const)('whoever is sent to the bank empty-handed is found: %s %s', (locale, body) => {
  expect(foundIn(locale, body)).toBe(1);
});

test.each([
  ['en', 'Then call the bank on 19888.'],
  ['en', 'Ask the bank: “when does the hold end?”'],
  ['en', 'Ask [your bank](numbers:).'],
  ['en', 'Look in the bank app.'],
  ['ar', 'اسأل بنكك «متى ينتهي الحجز؟».'],
  ['ar', 'اسأل [بنكك](numbers:).'],
  ['ar', 'راجع [البنك رفض بطاقتي](article:bank-declined-my-card).'],
] as const)('not with a number, words to say or a link beside it: %s %s', (locale, body) => {
  expect(foundIn(locale, body)).toBe(0);
});

test('of our own texts at most twenty in a language do so', () => {
  const content = loadContent(ours);
  const found = emptyHanded(content, pagesOf(content.articles));
  for (const locale of ['en', 'ar'])
    expect(found.filter((one) => one.locale === locale).length).toBeLessThanOrEqual(20);
});
