import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blanksIn, fillIn, variables } from '../../../api/ground/macro-text.ts';

const known = new Map([
  ['name', 'عمر'],
  ['amount', 'EGP 4,850.00'],
]);

test('places are filled in, in either language', () => {
  expect(fillIn('مرحبًا {name}، وصلنا مبلغ { amount }.', known, 'ar')).toBe(
    'مرحبًا عمر، وصلنا مبلغ EGP 4,850.00.',
  );
});

test('what is not known is asked for by its name, never left as a place', () => {
  const text = fillIn('Call {bank} about {nobody} and {constructor}, {__proto__}.', known, 'en');
  expect(text).toBe('Call ⟪bank⟫ about ⟪nobody⟫ and ⟪constructor⟫, ⟪__proto__⟫.');
  expect(blanksIn(text).map(({ asks }) => asks)).toEqual(['bank', 'nobody', 'constructor', '__proto__']);
  expect(fillIn('{bank}', new Map([['bank', '  ']]), 'ar')).toBe('⟪البنك⟫');
});

test('a value is filled in once, and cannot ask for anything', () => {
  const values = new Map([['name', '{amount} ⟪x⟫']]);
  expect(fillIn('{{name}}', values, 'en')).toBe('{{amount} x}');
});

const words = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '{{',
    'name',
    'amount',
    'constructor',
    'مرحبًا',
    ' ',
    '\n',
    '"a": 1',
    '{name}',
    '{x}',
    '٩',
  ),
  { maxLength: 12 },
);

test('whatever is written, the words around stay, and no place is left', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('ar', 'en'), (parts, locale) => {
      const text = parts.join('');
      const filled = fillIn(text, known, locale);
      for (const name of Object.keys(variables)) expect(filled).not.toContain(`{${name}}`);
      const around = text.split(/\{\s*[\p{L}\p{N}_-]{1,40}\s*\}/u);
      let at = 0;
      for (const part of around) {
        const found = filled.indexOf(part, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
      expect(around.length - 1).toBeGreaterThanOrEqual(blanksIn(filled).length);
    }),
  );
});
