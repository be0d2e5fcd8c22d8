import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedAddress, maskedContact, maskedName } from '../../../api/ground/masked.ts';

test('an address is told by its first letter and its house, a name by its initial', () => {
  expect(maskedAddress('majid@example.com')).toBe('\u2066m…@example.com\u2069');
  expect(maskedAddress('m@example.com')).toBe('\u2066…@example.com\u2069');
  expect(maskedAddress('')).toBe('');
  expect(maskedName('ماجد العتيبي')).toBe('\u2068م…\u2069');
  expect(maskedName('  «Majid»')).toBe('\u2068M…\u2069');
  expect(maskedName(null)).toBeNull();
  expect(maskedContact('+966 55 123 4567')).toBe('…');
});

test('of no address, name or telephone more than that is told', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string({ minLength: 1 }), (email, text) => {
      const local = email.slice(0, email.lastIndexOf('@'));
      const told = maskedAddress(email);
      expect([...told.slice(1, told.indexOf('…'))].length).toBeLessThan(Math.min(2, [...local].length));
      expect(told.endsWith(`…${email.slice(local.length)}\u2069`)).toBe(true);
      expect([...(maskedName(text) ?? '').replaceAll(/[\u2068\u2069…]|\p{M}/gu, '')].length).toBeLessThan(2);
      expect(maskedContact(text)).not.toContain(text.replaceAll('…', '') || ' ');
    }),
  );
});
