import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  maskedAddress,
  maskedContact,
  maskedFile,
  maskedName,
  maskedWords,
} from '../../../api/ground/masked.ts';

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

const nobody = { name: null, email: '', phone: null };

test('words name a customer no more, by the name, the address or the telephone that is known', () => {
  const majid = { name: 'ماجد بن أحمد العتيبي', email: 'majid.o@example.com', phone: '+966 55 123 4567' };
  const masked = (text: string) => maskedWords(text, majid).replaceAll(/[\u2066-\u2069]/g, '');
  expect(masked('أهلًا يا ماجد، كتبتَ: «مع التحية، مـاجد العُتيبي»')).toBe(
    'أهلًا يا م…، كتبتَ: «مع التحية، م… ا…»',
  );
  expect(masked('قال احمد ولماجد رصيد، والماجدون كثر')).toBe('قال أ… م… رصيد، والماجدون كثر');
  expect(masked('Write to MAJID.O@example.com or 055-123-4567, ٠٥٥١٢٣٤٥٦٧.')).toBe(
    'Write to m…@example.com or …, ….',
  );
  expect(maskedWords('Dear Sara-Lee, sarah wrote', { ...nobody, name: 'Sara Lee' })).toBe(
    'Dear \u2068S…\u2069-\u2068L…\u2069, sarah wrote',
  );
  expect(maskedWords('Nothing of anybody, 0551234567', nobody)).toBe('Nothing of anybody, 0551234567');
});

const word = fc.stringMatching(/^(?:[a-z]{3,8}|[\u0627-\u063a]{3,8})$/);
const digits = fc.stringMatching(/^5\d{8}$/);

test('wherever they stand between other words, nobody finds them', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      digits,
      fc.array(word, { maxLength: 6 }),
      fc.constantFrom(' ', ', ', '\n', ' — ', '«'),
      (name, phone, around, parting) => {
        const customer = { name: name.join(' '), email: `${phone}@example.com`, phone: `+966${phone}` };
        const text = [...around, ...name, customer.email, `0${phone}`, ...around].join(parting);
        const told = maskedWords(text, customer);
        const words = told.split(/[^\p{L}\p{N}]+/u);
        for (const one of name) expect(words).not.toContain(one);
        expect(told).not.toContain(phone);
        expect(told).not.toContain(customer.email);
        // What names nobody stays.
        for (const one of around) if (!name.includes(one)) expect(told).toContain(one);
      },
    ),
  );
});

test('a file names its customer no more, however they called it; what kind it is, is told', () => {
  const huda = { name: 'Huda Saleh', email: 'hs1990@example.com', phone: '+966551234567' };
  for (const name of ['huda-saleh.png', 'HudaSaleh2.png', 'statement_of_HUDA.png', 'hs1990 bank.png'])
    expect(maskedFile(name, huda)).toBe('\u2066….png\u2069');
  expect(maskedFile('هدى', { ...nobody, name: 'هدى صالح' })).toBe('\u2066…\u2069');
  expect(maskedFile('receipt 0551234567.pdf', huda)).not.toContain('551234567');
  expect(maskedFile('receipt.png', huda)).toBe('receipt.png');
  expect(maskedFile('receipt.png', nobody)).toBe('receipt.png');
});
