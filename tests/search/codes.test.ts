import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Code } from '../../search/codes.ts';
import { Codes } from '../../search/codes.ts';
import { beforeNoun } from './clitics.ts';
import { workOf } from '../work.ts';

const code = (system: string, name: string, match: Code['match']): Code => ({
  id: `${system}:${name}`,
  system,
  code: name,
  match,
});
const codes = new Codes([
  code('iso8583', '51', 'needs-context'),
  code('iso8583', '05', 'needs-context'),
  code('3ds-transstatusreason', '05', 'needs-context'),
  code('3ds-transstatus', 'N', 'needs-context'),
  code('3ds-transstatus', 'I', 'needs-context'),
  code('adyen-refusal', '2', 'needs-context'),
  code('stripe-decline-code', 'do_not_honor', 'exact'),
  code('stripe-decline-code', 'lost_card', 'exact'),
  code('stripe-error-code', 'card_declined', 'exact'),
  code('paypal-issue', '10486', 'needs-context'),
  code('hyperpay', '900.100.300', 'exact'),
  code('moyasar', 'DECLINED', 'exact'),
  code('paymob', '301', 'needs-context'),
  code('moyasar', 'DECLINED: LOST CARD', 'exact'),
  code('apple-pay', 'PKPaymentError -1', 'exact'),
  code('apple-pay', 'PKPaymentError 1', 'exact'),
  code('apple-pay', 'shippingContactInvalid', 'exact'),
]);
const find = (text: string) => codes.namedIn(text);
const ids = (text: string) => find(text).map(({ id }) => id);

test.each([
  ['51', ['iso8583:51']],
  ['٥١', ['iso8583:51']],
  ['كود ٥١', ['iso8583:51']],
  ['ظهر لي الخطأ ۵۱ عند الدفع', ['iso8583:51']],
  ['The response was: code 51', ['iso8583:51']],
  ['رمز 051', ['iso8583:51']],
  ['رمز ٠٥١', ['iso8583:51']],
  ['code 0051', ['iso8583:51']],
  ['code 005', ['iso8583:05', '3ds-transstatusreason:05']],
  ['خطأ رقم ٠٥١', ['iso8583:51']],
  ['declined 51', ['iso8583:51']],
  ['بطاقتي انرفضت 51', ['iso8583:51']],
  ['العملية مرفوضة (٥١)', ['iso8583:51']],
  ['طلع لي بكود51', ['iso8583:51']],
  ['do_not_honor', ['stripe-decline-code:do_not_honor']],
  ['It said "Do not honor" today', ['stripe-decline-code:do_not_honor']],
  ['error 10486', ['paypal-issue:10486']],
  ['got ٩٠٠.١٠٠.٣٠٠ yesterday', ['hyperpay:900.100.300']],
  ['DECLINED: LOST CARD', ['moyasar:DECLINED: LOST CARD']],
  ['Moyasar says declined', ['moyasar:DECLINED']],
  ['Paymob 301', ['paymob:301']],
  ['رفضها باي موب 301', ['paymob:301']],
  ['دفعت 301 جنيه', []],
  ['Error: Payment declined. Call me at +966 51 123 4567', []],
  ['رقمي 0551 51 05 301 والعملية مرفوضة', []],
  ['declined, my order 05-51-301-22', []],
  ['declined (05), call +966 51 123 4567', ['iso8583:05', '3ds-transstatusreason:05']],
  ['error 51 05', ['iso8583:51', 'iso8583:05', '3ds-transstatusreason:05']],
  ['shippingcontactinvalid in the log', ['apple-pay:shippingContactInvalid']],
  ['PKPaymentError -1', ['apple-pay:PKPaymentError -1']],
  ['PKPaymentError 1', ['apple-pay:PKPaymentError 1']],
  ['code 05', ['iso8583:05', '3ds-transstatusreason:05']],
  ['iso8583 code 05', ['iso8583:05']],
  ['error 2', ['adyen-refusal:2']],
  ['transStatus N', ['3ds-transstatus:N']],
  ['code fifty-one', ['iso8583:51']],
  ['It says error number fifty one', ['iso8583:51']],
  ['code five one', ['iso8583:51']],
  ['error oh five', ['iso8583:05', '3ds-transstatusreason:05']],
  ['طلع لي كود واحد وخمسين', ['iso8583:51']],
  ['ورمز الخطأ رقم واحد و خمسون', ['iso8583:51']],
  ['رمز صفر خمسة', ['iso8583:05', '3ds-transstatusreason:05']],
  ['الخطأ تلاتة صفر واحد', ['paymob:301']],
  ['code 51, then error 10486', ['iso8583:51', 'paypal-issue:10486']],
])('%s names %j', (text, expected) => expect(ids(text)).toEqual(expected));

test.each([
  'I paid 51 riyals',
  'دفعت ٥١ ريال في المتجر',
  'an error came up after I had waited for a long time and paid 51',
  'my card was declined',
  'error: n',
  'the code is only valid for 2 minutes',
  'we respond 51 times',
  'How do I activate 3-D Secure',
  '5100',
  '51.20 error',
  'code 000051',
  'مضيق هرمز 51',
  'شكودا 51',
  'the error came fifty times',
  'I paid fifty one riyals and got an error',
  'the code came after fifty one minutes',
  'كود بعد خمسين دقيقة',
  'طلع الخطأ واحد وخمسين مرة',
  'fifty one',
  '',
])('%s names none', (text) => expect(ids(text)).toEqual([]));

test.each([
  ['code 51', ''],
  ['My payment failed with code 51 today', 'My payment failed with today'],
  ['طلع لي رمز الخطأ رقم ٥١، وأنا أدفع', 'طلع لي وأنا أدفع'],
  ['طلع لي كود51 وأنا أدفع', 'طلع لي وأنا أدفع'],
  ['كود واحد وخمسين من البنك', 'من البنك'],
  ['My card was declined: code 51', 'My card was declined: '],
  ['بطاقتي مرفوضة 51', 'بطاقتي مرفوضة '],
  ['رمز التحقق لم يصل', 'رمز التحقق لم يصل'],
])('%s without its codes is %j', (text, rest) => expect(codes.without(text)).toBe(rest));

test('what customers say of any refusal is not the code that only says so', () => {
  expect(ids('why was my card declined abroad?')).toEqual([]);
  expect(ids('card declined')).toEqual([]);
  expect(ids('Stripe says card_declined')).toEqual(['stripe-error-code:card_declined']);
});

test('a long hostile text takes no longer than its length', () => {
  expect(workOf(() => find('code do not '.repeat(20_000)))).toBeLessThan(2000);
});

test('a cue is seen behind whatever Arabic writes as one with it, the number beside it or written to it', () => {
  const cue = fc.constantFrom('رمز', 'كود', 'خطأ', 'رفض', 'إيرور', 'code', 'error');
  fc.assert(
    fc.property(
      fc.constantFrom(...beforeNoun),
      cue,
      fc.constantFrom('51', '٥١', '051'),
      (clitic, cue, number) => {
        expect(ids(`طلع لي ${clitic}${cue} ${number}`)).toEqual(['iso8583:51']);
      },
    ),
  );
});
