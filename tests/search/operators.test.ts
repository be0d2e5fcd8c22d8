import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOperators } from '../../search/operators.ts';
import { said } from '../../search/text/tokens.ts';

/** The operators of a text, and the words that are left of it. */
function operatorsOf(q: string) {
  const { words, ...operators } = readOperators(said(q));
  expect(words).toEqual(said(words.text));
  return { words: words.text, ...operators };
}

test.each<[string, Partial<ReturnType<typeof operatorsOf>>]>([
  ['"wrong person"', { words: 'wrong person', phrases: ['wrong person'] }],
  ['refund "not received"', { phrases: ['not received'] }],
  ['«قيد المعالجة»', { words: 'قيد المعالجة', phrases: ['قيد المعالجة'] }],
  ['تحويل “قيد المعالجة”؟', { phrases: ['قيد المعالجة'] }],
  ['"do_not_honor" "try again"', { phrases: ['do_not_honor', 'try again'] }],
  ['wrong -card', { words: 'wrong', without: ['card'] }],
  ['تحويل -دولي -"بنك"', { phrases: [], without: ['دولي'] }],
  [
    'refund "not received" -card',
    { words: 'refund  not received', phrases: ['not received'], without: ['card'] },
  ],
])('%s is typed as operators', (q, expected) => {
  expect(operatorsOf(q)).toMatchObject(expected);
});

test.each([
  'دفعت فاتورة المتجر أمس وما زالت الحالة «قيد المعالجة» ولم يصل الطلب',
  'I paid my order and the app has said "processing" since yesterday, what now',
  'قالوا لي "انتظر',
  'a 15" screen',
  'it said" wrong" again',
  'شركة «',
  'the """ card',
  '""',
  'wrong - card',
  'paid – card',
  'code -32602',
  '-card',
  '- لا تصل الرسالة',
  'بطاقتي -مدى- مرفوضة',
  'my e-wallet',
  'الرسالة:\n"قيد المعالجة"',
  'مدى-فيزا',
])('%s is words and punctuation', (q) => {
  expect(operatorsOf(q)).toMatchObject({ phrases: [], without: [] });
});

test('no text of more than six words has operators, whatever signs stand in it', () => {
  const word = fc.constantFrom('card', '"card"', '-card', '«قيد»', '“a b”', '—', '"', '-', '(x)', 'بطاقة');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.array(word, { maxLength: 5 }), (before, after) => {
      const q = [...before, 'one two three four five six seven', ...after].join(' ');
      expect(operatorsOf(q)).toEqual({ words: q, phrases: [], without: [] });
    }),
  );
});

test('what is asked for remains asked for: no word is lost but those excluded', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'ب', '"', '-', ' ', '«', '»'), maxLength: 20 });
  const bare = (text: string) => text.match(/[aب]+/g)?.toSorted() ?? [];
  fc.assert(
    fc.property(letters, (q) => {
      const { words, without } = operatorsOf(q);
      expect([...bare(words), ...without.flatMap(bare)].toSorted()).toEqual(bare(q));
    }),
  );
});
