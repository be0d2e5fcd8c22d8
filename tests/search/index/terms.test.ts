import fc from 'fast-check';
import { expect, test } from 'vitest';
import { open, written } from './few-words.ts';

/** Which terms of an index do for one that is sought. */

/** How many letters must be put in, taken out or changed to make one word of another. */
function lettersApart(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return lettersApart(a, b);
  return 1 + Math.min(lettersApart(a, b), lettersApart(a, other), lettersApart(one, b));
}

test('an index takes an unfinished term for the longer ones, worth less the longer they are', () => {
  const index = open();
  index.put({ id: 'a', title: [], body: ['pay', 'payer', 'payment', 'prepay'] });
  const entries = index.matching('pay', true);
  expect(written(index, entries)).toEqual(['pay', 'payer', 'payment']);
  const worth = new Map(entries.map((entry) => [index.written(entry), entry.worth]));
  expect(worth.get('pay')).toBe(1);
  expect(worth.get('payer')).toBeGreaterThan(worth.get('payment') ?? 1);
});

test('an index knows the terms that are one letter away, in either script', () => {
  const index = open();
  index.put({
    id: 'a',
    title: ['refund', 'refunds', 'refundable', 'fund'],
    body: ['استرداد', 'استراد', 'استبداد', 'رد'],
  });
  expect(written(index, index.near('refond'))).toEqual(['refund']);
  expect(written(index, index.near('refund'))).toEqual(['refunds']);
  expect(written(index, index.near('استرداد'))).toEqual(['استبداد', 'استراد']);
  expect(index.near('')).toEqual([]);
});

test('an index knows every term that is one letter away, and no other', () => {
  const short = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ه'), minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(short, { minLength: 1, maxLength: 30 }), short, (terms, asked) => {
      const index = open();
      index.put({ id: 'a', title: [], body: terms });
      const near = terms.filter((term) => lettersApart(term, asked) === 1);
      expect(written(index, index.near(asked))).toEqual(near.sort());
    }),
  );
});

test('an index knows no term any more whose last document is gone', () => {
  const index = open();
  index.put({ id: 'a', title: ['refund'], body: [] });
  index.take('a');
  expect(index.has('refund')).toBe(false);
  expect(index.matching('ref', true)).toEqual([]);
  expect(index.near('refond')).toEqual([]);
  expect(index.documents.number('a')).toBeUndefined();
});
