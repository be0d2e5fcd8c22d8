import { expect, test } from 'vitest';
import { countriesIn, countriesNamed } from '../../../../api/models/articles/country-parts.ts';
import { render } from '../../../../api/models/articles/markdown.ts';

const marks = (markdown: string, locale: 'ar' | 'en') =>
  [...render(markdown, locale).html.matchAll(/<(li|tr)(?: data-country="([^"]*)")?/g)].map(([, tag, of]) => [
    tag,
    of ?? null,
  ]);

test('an item that begins with a country in bold is of that country, and of all that are named there', () => {
  const list = [
    '- **Saudi Arabia:** call 800 125 6666.',
    '- **UAE, Aani:** call your bank.',
    '- **Bahrain, Qatar:** ask.',
    '- **Everywhere:** Egypt too.',
    '- In **Kuwait** it is another.',
  ];
  expect(marks(list.join('\n'), 'en').map(([, of]) => of)).toEqual(['sa', 'ae', 'bh qa', null, null]);
});

test('the same in Arabic, also where items are paragraphs', () => {
  const list = '- **السعودية:** اتصل.\n\n- **في مصر والأردن:** اسأل.\n\n- **كل بلد آخر:** السعودية مثلًا.';
  expect(marks(list, 'ar').map(([, of]) => of)).toEqual(['sa', 'eg jo', null]);
});

test('a row of a table is of the country with which it begins; the head of the table is of none', () => {
  const table = '| Country | Number |\n| --- | --- |\n| Egypt: complaint | 1 |\n| Visa | Egypt |';
  expect(marks(table, 'en')).toEqual([
    ['tr', null],
    ['tr', 'eg'],
    ['tr', null],
  ]);
});

test('a country is a whole word, which Arabic may write with one letter before it', () => {
  expect(countriesNamed('Omanization, Romania')).toEqual([]);
  expect(countriesNamed('بالكويت ولبنان، مصرف')).toEqual(['kw', 'lb']);
});

test('a drawn text tells its countries in the order of the fullest answers, by the reader’s names', () => {
  const { html } = render('- **Kuwait:** one\n- **Egypt, Kuwait:** two', 'en');
  expect(countriesIn(html, 'ar')).toEqual([
    { id: 'eg', name: 'مصر' },
    { id: 'kw', name: 'الكويت' },
  ]);
});
