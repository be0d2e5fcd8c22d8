import { describe, expect, test } from 'vitest';
import { readSomebody } from '../../../content/somebody.ts';
import { openNames } from '../../../search/text/names.ts';
import { words } from '../../../search/text/tokens.ts';

const group = (id: string, en: string[], ar: string[], ambiguous: string[] = []) => ({
  id,
  canonical: { en: en[0] ?? id, ar: ar[0] ?? id },
  en,
  ar,
  arabizi: [],
  ambiguous,
});
const find = openNames([
  group('bankak', ['Bankak'], ['بنكك', 'بنك الخرطوم'], ['بنكك']),
  group('madfu', ['Madfu'], ['مدفوع'], ['مدفوع']),
  group('sham', ['Sham Cash'], ['شام كاش']),
  group('iraq', ['Iraq'], ['العراق', 'عراقي']),
  group('khartoum', ['Khartoum'], ['الخرطوم']),
]);
const named = (text: string) => find(words(text)).map(({ id }) => id);

describe('a name', () => {
  test.each([
    ['شام كاش ما يفتح', ['sham']],
    ['نسيت كلمة السر لشام كاش', ['sham']],
    ['وبشام كاش كذلك', ['sham']],
    ['بطاقة عراقية بالعراق', ['iraq', 'iraq']],
    ['Sham Cash in Iraq', ['sham', 'iraq']],
    ['بنك الخرطوم', ['bankak']],
  ])('is found in «%s» as %s', (text, ids) => expect(named(text)).toEqual(ids));

  test.each(['كيف أدفع للبنك', 'فاتورة مدفوعة', 'بنكك يرفض', 'أنا مدفوع', 'paid by bank', 'كاش', ''])(
    'is not what «%s» says in words of every day',
    (text) => expect(named(text)).toEqual([]),
  );
});

test.each([
  'دفعت الفاتورة والشركة ما زالت تظهرها غير مدفوعة',
  'لا أستطيع الدخول إلى تطبيق البنك أو المحفظة',
  'عميل اعترض على عملية، فكيف أردّ على الاعتراض؟',
  'خصم المتجر مبلغًا مختلفًا عمّا اتفقنا عليه',
  'حدود المدفوعات الفورية ورسومها',
  'The site does not accept my card, currency or country',
])('none of ours is named in the title «%s»', (title) =>
  expect(openNames(readSomebody('content'))(words(title))).toEqual([]),
);
