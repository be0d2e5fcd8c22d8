import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../search/text/fold.ts';
import { words } from '../../../search/text/tokens.ts';

const surfaces = (text: string) => words(text).map(({ form }) => form.surface);
const stems = (text: string) => words(text).map(({ form }) => form.stem);

test('a word keeps its place in the text as it was given, invisible marks and all', () => {
  const text = '«\u200Fالدَّفْع» failed: E-1042.';
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '\u200Fالدَّفْع',
    'failed',
    'E-1042',
  ]);
});

test('places are in order and inside the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let before = 0;
      for (const { start, end, form } of words(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(fold(text.slice(start, end)).replaceAll('-', '')).toContain(form.surface);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('words are known again among more others than are kept', () => {
  const text = 'The بطاقات were declined with do_not_honor, E-1042.';
  const before = words(text);
  for (let number = 0; number < 40_000; number++) words(`word${number}x`);
  expect(words(text)).toEqual(before);
  expect(surfaces('word39999x word39998x')).toEqual(['word39999x', 'word39998x']);
});

test.each([
  ['do_not_honor', ['do_not_honor']],
  ['code 900.100.300.', ['code', '900.100.300']],
  ['E-1042', ['e1042']],
  ['3-D Secure', ['3d', 'secure']],
  ['3D', ['3d']],
  ['OR-CCSEH-22', ['orccseh22']],
  ['NET::ERR_CERT_DATE_INVALID', ['net', 'err_cert_date_invalid']],
  ['3-5 days', ['3', '5', 'days']],
  ['shop.example e-wallet', ['shop', 'example', 'e', 'wallet']],
  ['حدّث.ثم', ['حدث', 'ثم']],
])('%s has the words %j', (text, expected) => expect(surfaces(text)).toEqual(expected));

describe('Arabic', () => {
  test.each([
    'الدفع',
    'والدفع',
    'فالدفع',
    'بالدفع',
    'كالدفع',
    'للدفع',
    'وبالدفع',
    'وللدفع',
    'هالدفع',
    'عالدفع',
  ])('%s is دفع with an article', (word) => {
    expect(surfaces(word)).toEqual(['دفع']);
  });

  test.each(['إلغاء', 'إلكتروني', 'والدي', 'عالقة', 'بالغ', 'واليت', 'عالمية'])(
    '%s keeps its own beginning',
    (word) => {
      expect(surfaces(word)).toEqual([fold(word)]);
    },
  );

  test.each([
    ['بطاقة البطاقة بطاقتي بطاقات بطاقاتي بطاقتك بطاقتها وبطاقتي لبطاقتي ببطاقتي البطائق', 'بطاق'],
    ['دفع الدفع دفعت يدفع تدفع ندفع بيدفع مدفوع مدفوعة المدفوعات دفعة سيدفع', 'دفع'],
    ['رفض مرفوض مرفوضة المرفوضة انرفضت رفضت يرفض', 'رفض'],
    ['تحويل التحويل تحويلات تحويلي', 'تحويل'],
    ['رصيد الرصيد رصيدي برصيدي', 'رصيد'],
    ['فاتورة الفواتير فاتورتي', 'فاتور'],
    ['عملية العمليات عملياتي', 'عمليه'],
    ['عملة العملات', 'عمله'],
    ['عميل العملاء', 'عميل'],
    ['بنك البنوك بنكي البنك', 'بنك'],
    ['رمز الرموز', 'رمز'],
    ['محفظة المحافظ محفظتي', 'محفظ'],
  ])('%s have one stem, %s', (forms, stem) => {
    expect(new Set(stems(forms))).toEqual(new Set([stem]));
  });

  test('words that only look alike stay apart', () => {
    for (const [one, other] of [
      ['عملة', 'عملية'],
      ['تاجر', 'متجر'],
      ['حوالة', 'احتيال'],
      ['عمولة', 'عميل'],
      ['وصل', 'صلة'],
      ['بنك', 'نكبة'],
      ['اشتراك', 'شركة'],
    ] as const) {
      expect(stems(one)).not.toEqual(stems(other));
    }
  });
});

test.each([
  ['decline declined declines declining', 'declin'],
  ['refund refunds refunded refunding', 'refund'],
  ['pay paid paying payment payments pays', 'pay'],
  ['charge charges charged charging', 'charg'],
  ['cancel cancelled canceled cancelling cancels', 'cancel'],
  ['try tries tried trying', 'try'],
  ['fee fees', 'fee'],
])('%s have one stem, %s', (forms, stem) => expect(new Set(stems(forms))).toEqual(new Set([stem])));

test.each(['status', 'address', 'process', 'this', 'bus', 'need', 'king', 'red'])(
  '%s is no plural or participle',
  (word) => {
    expect(stems(word)).toEqual([word]);
  },
);
