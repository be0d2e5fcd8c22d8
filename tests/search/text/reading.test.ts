import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeApart } from '../../../search/asked.ts';
import { analyse } from '../../../search/text/analyse.ts';
import { answering, Reader } from '../../../search/text/reading.ts';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import { said } from '../../../search/text/tokens.ts';

const concepts = openSynonyms([
  {
    id: 'otp',
    canonical: { en: 'otp', ar: 'رمز التحقق' },
    en: ['one time code'],
    ar: ['كود التفعيل'],
    arabizi: [],
    ambiguous: [],
  },
]);

const word = fc.constantFrom(
  'card',
  'Cards',
  'refund',
  'the',
  'otp',
  'one time code',
  'البطاقة',
  'كود التفعيل',
  'رفض',
  '51',
);
const gap = fc.oneof(
  fc.constantFrom(' ', ', ', '\n'),
  fc.nat({ max: 400 }).map((wide) => ' '.repeat(wide + 1)),
);
const text = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((parts) => parts.flat().join(''));
const texts = fc.record({ title: text, summary: text, body: text });

describe('a reader', () => {
  test('finds the words that the analysis of the same text finds, where they stand', () => {
    const reader = new Reader(concepts, () => false);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), word, (articles, q) => {
        // A space after it: the word is finished.
        const { terms } = takeApart(said(`${q} `), concepts);
        const wanted = new Set(terms.map(({ term }) => term));
        for (const [article, reading] of reader.read(articles)) {
          const found = answering(reading, reader.asked(terms));
          for (const name of ['title', 'summary', 'body'] as const)
            expect(found[name].map(({ start, end }) => [start, end])).toEqual(
              analyse(said(article[name]), concepts)
                .filter((one) => one.terms.some((term) => wanted.has(term)))
                .map(({ start, end }) => [start, end]),
            );
        }
      }),
    );
  });

  test('tells another name from the word itself', () => {
    const article = { title: 'your otp', summary: 'كود التفعيل', body: '' };
    const reader = new Reader(concepts, () => false);
    const reading = reader.read([article]).get(article);
    const { terms } = takeApart(said('otp'), concepts);
    const found = reading && answering(reading, reader.asked(terms));
    expect(found?.title).toEqual([{ start: 5, end: 8, byName: false }]);
    expect(found?.summary.map(({ byName }) => byName)).toEqual([true, true]);
  });

  test('takes a word for one of a letter more, less or other, but not a number', () => {
    const article = { title: 'refund 10486', summary: '', body: '' };
    const reader = new Reader(concepts, () => false);
    const reading = reader.read([article]).get(article);
    const nearly = (q: string) =>
      reading && answering(reading, reader.nearly(takeApart(said(q), concepts).terms)).title;
    expect(nearly('refond')).toEqual([{ start: 0, end: 6, byName: false }]);
    expect(nearly('10487')).toEqual([]);
  });

  test.each([
    { stands: true, found: [] },
    { stands: false, found: [{ start: 3, end: 9, byName: false }] },
  ])(
    'takes a word for a slip of another, unless that stands in some article: $stands',
    ({ stands, found }) => {
      const reader = new Reader(concepts, (term) => stands && term === 'كود');
      const kuwait = { title: 'من الكويت', summary: '', body: '' };
      const reading = reader.read([kuwait]).get(kuwait);
      const nearly = reader.nearly(takeApart(said('الكود'), concepts).terms);
      expect(reading && answering(reading, nearly).title).toEqual(found);
    },
  );

  test('reads on after a word longer than any', () => {
    const article = { title: `${'x'.repeat(700)} refund`, summary: '', body: 'card' };
    const reader = new Reader(concepts, () => false);
    const reading = reader.read([article]).get(article);
    const found =
      reading && answering(reading, reader.asked(takeApart(said('refund card '), concepts).terms));
    expect(found).toEqual({
      title: [{ start: 701, end: 707, byName: false }],
      summary: [],
      body: [{ start: 0, end: 4, byName: false }],
    });
  });
});
