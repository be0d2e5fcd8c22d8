import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../search/text/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'أإآٱءؤئىيیةهکكگـَُِّْ٠٩۰۹ﻻﷺ\u200F\u200D\u2067éßİſΣ™a-_.1 '))
    .map((letters) => letters.join('')),
);

test('folding again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('case, marks and tatweel never make a difference', () => {
  const noise = fc.constantFrom('\u0640', '\u064E', '\u0651', '\u200F', '\u200C', '\u00AD', '\u2067');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'بطاقهدفعcard 12')),
      fc.array(fc.tuple(fc.nat(20), noise)),
      (letters, marks) => {
        const noisy = [...letters];
        for (const [place, mark] of marks) noisy.splice(Math.min(place, noisy.length), 0, mark);
        expect(fold(noisy.join('').toUpperCase())).toBe(letters.join(''));
      },
    ),
  );
});

test.each([
  ['أإآٱ', 'اااا'],
  ['مسؤول شيء قائمة', 'مسوول شيء قايمه'],
  ['٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
  ['بنکی', 'بنكي'],
  ['ﻻ', 'لا'],
  ['Café DÉCLINÉ', 'cafe decline'],
  ['ＶＩＳＡ', 'visa'],
])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded));
