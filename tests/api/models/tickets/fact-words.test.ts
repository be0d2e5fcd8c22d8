import { expect, test } from 'vitest';
import { factShown } from '../../../../api/models/tickets/fact-words.ts';

test('a fact is told in words of a language, an amount with its currency', () => {
  const known = [
    { kind: 'amount' as const, value: '4850' },
    { kind: 'currency' as const, value: 'EGP' },
  ];
  const [amount] = known;
  expect(amount && factShown(amount, 'en', known)).toBe('EGP\u00a04,850.00');
  expect(amount && factShown(amount, 'en', [])).toBe('4,850');
  expect(factShown({ kind: 'date', value: '2026-11-29T21:24' }, 'en', [])).toBe('29 November at 21:24');
  expect(factShown({ kind: 'country', value: 'sa' }, 'ar', [])).toBe('السعودية');
  expect(factShown({ kind: 'country', value: 'moon' }, 'en', [])).toBe('moon');
  expect(factShown({ kind: 'rrn', value: '512345678901' }, 'en', [])).toBe('512345678901');
});
