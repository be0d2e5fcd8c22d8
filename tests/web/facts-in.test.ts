import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsIn } from '../../web/routes/[locale=locale]/desk/[number]/facts-in.ts';

const marked = (text: string, facts: string[]) =>
  factsIn(text, facts).flatMap(({ text, isFact }) => (isFact ? [text] : []));

test('facts are found in both languages, the longest first, and as words of their own', () => {
  expect(
    marked('وعليكم السلام خالد، دفعتك 349.00 ر.س برمز 91.', ['91', 'خالد', '349.00 ر.س', '349.00']),
  ).toEqual(['خالد', '349.00 ر.س', '91']);
  expect(marked('Hello Omar, the code 05 of 1105 and 05:30', ['05', 'Omar'])).toEqual(['Omar', '05', '05']);
  expect(marked('Omarian', ['Omar'])).toEqual([]);
});

test('what the agent changed is theirs: it is marked no more', () => {
  expect(marked('Your payment of 350 by Visa', ['349', 'Visa'])).toEqual(['Visa']);
});

test('the pieces make up the text, whatever it and the facts are', () => {
  const some = fc.string({ unit: fc.constantFrom(...'ab1 .\nخا٥'), maxLength: 40 });
  fc.assert(
    fc.property(
      some,
      fc.array(fc.string({ unit: fc.constantFrom(...'ab1 خ'), maxLength: 3 })),
      (text, facts) => {
        const pieces = factsIn(text, facts);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { text: one, isFact } of pieces)
          expect(one !== '' && (!isFact || facts.includes(one))).toBe(true);
      },
    ),
  );
});
