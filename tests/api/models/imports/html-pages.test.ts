import { expect, test } from 'vitest';
import { pagesInHtml } from '../../../../api/models/imports/html-pages.ts';

const page = (path: string, text: string) => ({ path, text });

test('two files that differ in their language are one article', () => {
  const [cards, fees] = pagesInHtml([
    page('ar/cards.html', '<h1>البطاقة</h1>'),
    page('en/cards.html', '<h1>Card</h1>'),
    page('fees.en.html', '<h1>Fees</h1>'),
    page('fees.ar.html', '<h1>الرسوم</h1>'),
    page('index.html', '<a href="en/cards.html">Card</a>'),
  ]);
  expect(cards?.pages).toMatchObject({ ar: { title: 'البطاقة' }, en: { title: 'Card' } });
  expect(cards?.addresses).toEqual(['ar/cards.html', 'en/cards.html']);
  expect(fees?.pages).toMatchObject({ ar: { title: 'الرسوم' }, en: { title: 'Fees' } });
});

test.each([
  ['<html lang="ar-EG"><p>Only English words</p></html>', 'ar'],
  ['<p>كل الكلمات عربية هنا</p>', 'ar'],
  ['<script>"كلمات"</script><p>All words are English</p>', 'en'],
  ['', 'en'],
])('%s is written in %s', (html, locale) => {
  expect(Object.keys(pagesInHtml([page('a.html', html)])[0]?.pages ?? {})).toEqual([locale]);
});

test('what has no title is called as its file', () => {
  expect(pagesInHtml([page('docs/limits.html', '<p>x</p>')])[0]?.pages.en?.title).toBe('limits');
});
