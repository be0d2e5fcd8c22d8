import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeOffered } from '../../../../api/models/searches/offered.ts';
import { words } from '../../../../search/text/tokens.ts';

const known = [
  'otp',
  'code',
  'refund',
  'declined',
  'card',
  'not',
  'arrived',
  'رمز',
  'التحقق',
  'بطاقة',
  '51',
  '10',
];
const surfaces = new Set(known.flatMap((word) => words(word).map(({ form }) => form.surface)));
const knows = (text: string) => words(text).every(({ form }) => surfaces.has(form.surface));
const phrase = fc.array(fc.constantFrom(...known.filter((word) => !/\d/.test(word))), {
  minLength: 1,
  maxLength: 5,
});

test('what our words say may be offered', () => {
  fc.assert(fc.property(phrase, (said) => mayBeOffered(said.join(' '), knows)));
  for (const said of ['code 51', 'card declined?', 'refund, not arrived', 'رمز التحقق؟'])
    expect(mayBeOffered(said, knows), said).toBe(true);
});

const digits = (zero: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 15 })
    .map((all) => all.map((digit) => String.fromCodePoint(zero + digit)));
const lure = fc.oneof(
  // Telephone numbers in either digits, in one or in pieces.
  fc
    .tuple(fc.constantFrom(0x30, 0x660, 0x6f0).chain(digits), fc.constantFrom('', ' ', '-', ' - '))
    .map(([all, between]) => all.join(between)),
  fc
    .array(fc.constantFrom('zero', 'one', 'five', 'صفر', 'واحد', 'خمسة'), { minLength: 5, maxLength: 12 })
    .map((all) => all.join(' ')),
  fc.webUrl(),
  fc.domain(),
  fc.emailAddress(),
  fc.stringMatching(/^@[a-z_]{3,12}$/),
  fc.stringMatching(/^[A-Z][qxzj]{4,9}$/),
  // Marks that nobody sees.
  fc.constantFrom('\u202E', '\u200B', '\u2066', '\u00AD', '\uFEFF', '\u0000'),
);

test('nothing that leads elsewhere may be, wherever it stands', () => {
  fc.assert(
    fc.property(phrase, lure, fc.nat(), (said, trap, where) => {
      const at = where % (said.length + 1);
      expect(mayBeOffered([...said.slice(0, at), trap, ...said.slice(at)].join(' '), knows)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
