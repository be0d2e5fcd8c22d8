import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeMarked, keeping, numberOf } from '../../../api/privacy/kept.ts';
import { secretKinds } from '../../../api/privacy/kinds.ts';
import { redact, secretsIn } from '../../../api/privacy/redact.ts';

const iban = 'SA0380000000608010167519';

test('our own IBAN stays, however it is written', () => {
  const kept = keeping([iban]);
  for (const text of [
    'Transfer it to SA03 8000 0000 6080 1016 7519, please.',
    'حوّل المبلغ إلى sa0380000000608010167519',
    'آيبان ٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩',
  ])
    expect(redact(text, kept)).toEqual({ text, found: [] });
  expect(redact(`${iban} and AE070331234567890123456`, kept).text).toBe(`${iban} and \u2068[IBAN]\u2069`);
});

test('our own number stays though it has the form of a card, another card does not', () => {
  const text = 'Quote 4242 4242 4242 4242, not 5555 5555 5555 4444.';
  expect(redact(text, keeping(['4242424242424242'])).text).toBe(
    'Quote 4242 4242 4242 4242, not \u2068•••• 4444\u2069.',
  );
});

test('what only a word made a secret may be said to be none', () => {
  const text = 'Your verification code: 482913.';
  expect(redact(text).found).toEqual([{ kind: 'otp', count: 1 }]);
  expect(redact(text, keeping([], ['482913']))).toEqual({ text, found: [] });
});

test('no word of a writer keeps a card, an IBAN, its security code, a PIN or a key', () => {
  const never = ['pan', 'iban', 'track', 'cvv', 'pin', 'private-key', 'seed-phrase', 'merchant-secret'];
  expect(secretKinds.filter((kind) => !canBeMarked(kind)).sort()).toEqual(never.sort());
  const card = '4111 1111 1111 1111';
  expect(redact(`Order ${card}`, keeping([], [card])).found).toEqual([{ kind: 'pan', count: 1 }]);
});

test('whatever is marked and ours, a text loses every card that is not listed', () => {
  const cards = ['4111111111111111', '5555555555554444', '378282246310005'];
  const words = fc.constantFrom('card', 'رقم', 'الطلب', 'otp', 'code', '482913', iban, ...cards);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), fc.subarray(cards), (said, listed) => {
      const text = redact(said.join(', '), keeping(listed, [...cards, iban, '482913'])).text;
      const left = secretsIn(text).map(({ start, end }) => numberOf(text.slice(start, end)));
      expect(left.filter((one) => cards.includes(one) && !listed.includes(one))).toEqual([]);
      expect(text).not.toContain(iban);
    }),
  );
});
