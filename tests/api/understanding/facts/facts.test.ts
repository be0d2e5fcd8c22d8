import { expect, test } from 'vitest';
import { readCodes } from '../../../../content/codes.ts';
import { Codes } from '../../../../search/codes.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { redact } from '../../../../api/privacy/redact.ts';
import { factsIn } from '../../../../api/understanding/facts/facts.ts';

const codes = new Codes(readCodes(contentFolder).codes);
const codesIn = (text: string) => codes.namedIn(text).map(({ id }) => id);
/** Three in the afternoon in Riyadh. */
const written = new Date('2026-11-30T12:00:00Z');

const read = (text: string) =>
  Object.fromEntries(factsIn(redact(text).text, written, codesIn).map(({ kind, value }) => [kind, value]));

test.each<[string, Record<string, string>]>([
  [
    'البارح طلبت من متجر إلكتروني ودفعت بمدى 349 ريال. انخصم المبلغ وطلع لي رمز ٩١. رقم بطاقتي مدى ****4417',
    {
      amount: '349',
      currency: 'SAR',
      country: 'sa',
      date: '2026-11-29',
      method: 'mada',
      lastFour: '4417',
      code: 'iso8583:91',
    },
  ],
  [
    'I was charged EGP 4,850 twice on 28 November at 7:02 pm with my Visa ending in 8802. RRN: 633219114420',
    {
      amount: '4850',
      currency: 'EGP',
      country: 'eg',
      date: '2026-11-28T19:02',
      method: 'visa',
      lastFour: '8802',
      rrn: '633219114420',
    },
  ],
  ['خصمت 349 ر.س من حسابي في الراجحي', { amount: '349', currency: 'SAR', country: 'sa', bank: 'al-rajhi' }],
  [
    'تم سحب ١٬٢٥٠٫٥٠ د.إ أمس الساعة ٩:٢٤ مساءً',
    { amount: '1250.50', currency: 'AED', country: 'ae', date: '2026-11-29T21:24' },
  ],
  ['انسحب ١٢٫٥٠٠ د.ك عن طريق كي نت', { amount: '12.500', currency: 'KWD', country: 'kw', method: 'knet' }],
  ['دفعت 1.250 ريال لميسر', { amount: '1250', currency: 'SAR', country: 'sa', provider: 'moyasar' }],
  [
    'The refund of AED 129.90 is pending. ARN 74537604221222132710579',
    { amount: '129.90', currency: 'AED', country: 'ae', arn: '74537604221222132710579' },
  ],
  [
    'I paid $20.5 through PayTabs two days ago',
    { amount: '20.5', currency: 'USD', provider: 'paytabs', date: '2026-11-28' },
  ],
  [
    'حولت قبل ثلاثة أيام 500 جنيه على فودافون كاش',
    { amount: '500', currency: 'EGP', country: 'eg', date: '2026-11-27', method: 'vodafone-cash' },
  ],
  ['الرقم المرجعي للعملية هو ٦٣٣٢٢١٠٨٧٧٤٥', { rrn: '633221087745' }],
  ['Paid on 28/11/2026', { date: '2026-11-28' }],
  ['دفعت يوم 28/11 من بنك الرياض', { date: '2026-11-28', bank: 'riyad-bank', country: 'sa' }],
  ['It happened on December 24', { date: '2025-12-24' }],
  ['The price was 30 SAR but I was charged 45 SAR', { amount: '45', currency: 'SAR', country: 'sa' }],
  ['خصموا مبلغ 200 من بطاقتي', { amount: '200' }],
  ['دفعت 20 دينار كويتي', { amount: '20', currency: 'KWD', country: 'kw' }],
  ['دفعت 20 دينار', { amount: '20' }],
  ['My card is 4111 1111 1111 1111', { lastFour: '1111' }],
])('%s', (text, facts) => {
  expect(read(text)).toEqual(facts);
});

test.each([
  'Call me on +966 50 123 4567',
  'My subscription is ending in 2026',
  'I tried 3 times in 24/7 support, 1/2 done',
  'It fails at checkout',
  'حاولت 3 مرات وما نفع',
  'My order number is 633219114420',
  '',
])('nothing is read from: %s', (text) => {
  expect(read(text)).toEqual({});
});

test('of two banks it is not said which', () => {
  expect(read('حولت من الراجحي إلى بنك الرياض').bank).toBeUndefined();
});

test('a long hostile text is read in no time', () => {
  const long = `${'1,'.repeat(20_000)} ${'ref '.repeat(20_000)} ${'x'.repeat(40_000)} ${'قبل '.repeat(20_000)}`;
  const begun = performance.now();
  factsIn(long, written, () => []);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
