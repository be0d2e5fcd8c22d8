import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alsoIn, nothingElse, withMacro } from '../../web/routes/[locale=locale]/desk/[number]/also.ts';
import { macrosFor } from '../../web/routes/[locale=locale]/desk/[number]/macros.ts';

const macros = [
  { id: 1, name: 'Refund, partial', ar: null, en: 'You get a part of it back.' },
  { id: 2, name: 'استرداد جزئي', ar: 'سيعود إليك جزء من المبلغ.', en: null },
  { id: 3, name: 'Old card', ar: 'الإسترداد إلى بطاقة قديمة', en: 'A refund to an old card.' },
];
const found = (word: string, readers: 'ar' | 'en') => macrosFor(macros, word, readers).map(({ id }) => id);

test('a macro is found by its name before its text, in both languages, folded', () => {
  expect(found('REFUND', 'en')).toEqual([1, 3]);
  expect(found('إسترداد', 'ar')).toEqual([2, 3]);
  expect(found('استِرداد', 'en')).toEqual([2, 3]);
  expect(found('constructor', 'en')).toEqual([]);
});

test('what is written in the customer’s language comes first', () => {
  expect(found('', 'ar')).toEqual([2, 3, 1]);
  expect(found('', 'en')).toEqual([1, 3, 2]);
});

test('what is done with a message comes back from a form as it went into it', () => {
  const also = fc.record(
    {
      status: fc.constantFrom('waiting', 'solved', 'open'),
      priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
      problemType: fc.constantFrom('refunds', 'constructor'),
      assign: fc.constant('me' as const),
      followUp: fc.constant('2026-12-03'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(also, fc.uniqueArray(fc.nat()), (actions, used) => {
      const form = new URLSearchParams(used.map((one) => ['macros', String(one)]));
      for (const [name, value] of Object.entries(actions))
        form.set(name === 'status' ? 'leavesAs' : name, value);
      expect(alsoIn(form)).toEqual({ macros: used, actions });
    }),
  );
});

test('the last macro has the last word', () => {
  const filled = (actions: object) => ({ text: '', locale: 'en' as const, actions });
  const first = withMacro(nothingElse, 1, filled({ priority: 'low', assign: 'me' }));
  expect(withMacro(first, 2, filled({ priority: 'high' }))).toEqual({
    macros: [1, 2],
    actions: { priority: 'high', assign: 'me' },
  });
});
