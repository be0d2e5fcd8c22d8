import fc from 'fast-check';
import { expect, it } from 'vitest';
import { luhn } from '../../../api/privacy/digits.ts';
import { normalise } from '../../../api/privacy/normalise.ts';
import { redact } from '../../../api/privacy/redact.ts';

const schemes: [prefix: string, length: number][] = [
  ['4', 13],
  ['4', 16],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['9682', 16],
  ['5888', 16],
  ['6049', 16],
  ['6361', 16],
  ['5078', 16],
  ['62', 16],
  ['62', 19],
  ['3528', 16],
  ['3589', 16],
  ['300', 14],
  ['36', 14],
  ['38', 14],
  ['6011', 16],
  ['65', 16],
  ['644', 16],
  ['6759', 16],
  ['5018', 18],
];

const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7f6, 0x1e950];
const invisible = [
  '',
  '',
  '',
  '\u200f',
  '\u200b',
  '\u2067',
  '\u2069',
  '\ufe0f',
  '\ufe0f\u20e3',
  '\u0640',
  '\u064e',
  '\u0301',
  '\u00ad',
];
const separators = ['', '', '', ' ', '\u00a0', '-', '–', '.', '\n', '_', ' - ', '  ', '\u202f'];

const digit = fc.integer({ min: 0, max: 9 });

/** A number of a scheme with its right check digit. */
const number = fc.constantFrom(...schemes).chain(([prefix, length]) =>
  fc
    .array(digit, { minLength: length - prefix.length - 1, maxLength: length - prefix.length - 1 })
    .map((middle) => {
      const body = prefix + middle.join('');
      return [...'0123456789'].map((check) => body + check).find(luhn) ?? body;
    }),
);

const written = fc
  .tuple(
    number,
    fc.constantFrom(...zeros),
    fc.array(fc.tuple(fc.constantFrom(...invisible), fc.constantFrom(...separators)), {
      minLength: 19,
      maxLength: 19,
    }),
  )
  .map(([digits, zero, between]) => ({
    digits,
    text: [...digits]
      .map(
        (one, i) =>
          String.fromCodePoint(zero + Number(one)) +
          (i < digits.length - 1 ? (between[i] ?? []).join('') : ''),
      )
      .join(''),
  }));

const around = fc.constantFrom(
  ['بطاقتي ', ' مرفوضة'],
  ['فيزا', 'وما قبلها'],
  ['My card ', ' was declined'],
  ['', ''],
  ['رقم الكرت: «', '»'],
  ['(', ')'],
);

it('finds a card number of every scheme in any digits, with any separators and marks, inside any words', () => {
  fc.assert(
    fc.property(written, around, ({ digits, text }, [before, after]) => {
      const redacted = redact(`${before}${text}${after}`);
      // An identity number can have the same digits as a card of fourteen: removed either way.
      expect(redacted.found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
      expect(normalise(redacted.text).text.replace(/[\s\p{Pd}._]/gu, '')).not.toMatch(/\d{13}/);
      // The first sixteen of nineteen digits can be a card as well; then those are the number.
      if (redacted.found[0]?.kind === 'pan' && digits.length < 18)
        expect(redacted.text).toBe(`${before}\u2068•••• ${digits.slice(-4)}\u2069${after}`);
    }),
    { numRuns: 3000 },
  );
});

it('keeps a number whose check digit is wrong', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 9 }), (digits, by) => {
      const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + by) % 10);
      fc.pre(wrong.length > 15);
      expect(redact(`order ${wrong}`).text).toBe(`order ${wrong}`);
    }),
  );
});
