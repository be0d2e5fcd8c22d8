import { expect, test } from 'vitest';
import { contentFolder } from '../../api/ground/root.ts';
import { redact } from '../../api/privacy/redact.ts';
import { loadCodes } from '../../content/codes.ts';
import { Codes } from '../../search/codes.ts';
import { systemLike } from '../../search/nearest-codes.ts';

const codes = new Codes(loadCodes(contentFolder));
/** As the page looks them up: secrets are taken out first, and nothing that a code needs goes with them. */
const asked = (text: string) => codes.askedFor(redact(text).text).map(({ id }) => id);

/** What customers paste, and the code that comes first. */
const pasted: [string, string][] = [
  ['51', 'iso8583:51'],
  ['٥١', 'iso8583:51'],
  ['۵۱', 'iso8583:51'],
  ['05', 'iso8583:05'],
  ['٠٥', 'iso8583:05'],
  ['5', 'iso8583:05'],
  ['#51', 'iso8583:51'],
  ['(51)', 'iso8583:51'],
  ['RC 51', 'iso8583:51'],
  ['RC=51', 'iso8583:51'],
  ['rc51', 'iso8583:51'],
  ['resp code: 05', 'iso8583:05'],
  ['RESP. 54', 'iso8583:54'],
  ['Response Code 91 - Issuer unavailable', 'iso8583:91'],
  ['DECLINED (61)', 'iso8583:61'],
  ['كود ٥١', 'iso8583:51'],
  ['كود٥١', 'iso8583:51'],
  ['رمز الخطأ 14', 'iso8583:14'],
  ['رمز الاستجابة: ٥٧', 'iso8583:57'],
  ['خطأ رقم ٩٦', 'iso8583:96'],
  ['تم رفض العملية، الكود 62', 'iso8583:62'],
  ['العملية مرفوضة \u200f(\u206651\u2069)', 'iso8583:51'],
  ['code n7', 'iso8583:N7'],
  ['1a', 'iso8583:1A'],
  [
    'مدى\nالمبلغ ٢٥٠٫٠٠ ريال\nRRN 432109876543\nAUTH 000000\nالعملية مرفوضة\nرمز الاستجابة 116',
    'iso8583-1993:116',
  ],
  ['١١٦', 'iso8583-1993:116'],
  ['RESP 911', 'iso8583-1993:911'],
  ['Action code: 117', 'iso8583-1993:117'],
  [
    'TERMINAL 10482215\nVISA **** 4242\nAMOUNT 51.00\nDATE 25/11/2026\nRESPONSE CODE: 55\nDECLINED',
    'iso8583:55',
  ],
  ['INSUFFICIENT FUNDS', 'moyasar:INSUFFICIENT FUNDS'],
  ['“UNSPECIFIED FAILURE”', 'moyasar:UNSPECIFIED FAILURE'],
  ['Declined', 'moyasar:DECLINED'],
  ['declined: exceeds withdrawal limit', 'moyasar:DECLINED: EXCEEDS WITHDRAWAL LIMIT'],
  [
    'Error: Allowed time frame for transaction has been expired.',
    'moyasar:Allowed time frame for transaction has been expired',
  ],
  ['{"status":"failed","source":{"type":"creditcard","message":"EXPIRED CARD"}}', 'moyasar:EXPIRED CARD'],
  ['NOT CAPTURED', 'knet:NOT CAPTURED'],
  ['not_captured', 'knet:NOT CAPTURED'],
  ['Result=NOT+CAPTURED', 'knet:NOT CAPTURED'],
  ['كي نت: CANCELED', 'knet:CANCELED'],
  ['KNET cancelled', 'knet:CANCELED'],
  ['PayTabs 316', 'paytabs:316'],
  ['{"response_code":"310","response_message":"3DSecure authentication rejected"}', 'paytabs:310'],
  ['كليك باي رمز ٣٢١', 'paytabs:321'],
  ['900.100.300', 'hyperpay:900.100.300'],
  ['٩٠٠٫١٠٠٫٣٠٠', 'hyperpay:900.100.300'],
  ['900 100 300', 'hyperpay:900.100.300'],
  ['{"result":{"code":"800.100.152","description":"transaction declined"}}', 'hyperpay:800.100.152'],
  ['fawry 99901', 'fawry:99901'],
  ['خطأ ٩٩٩٠٣', 'fawry:99903'],
  ['tabby: rejected', 'tabby:rejected'],
  ['do_not_honor', 'stripe-decline-code:do_not_honor'],
  ['DO NOT HONOR', 'stripe-decline-code:do_not_honor'],
  ['do not honour', 'stripe-decline-code:do_not_honor'],
  ['Do-Not-Honor', 'stripe-decline-code:do_not_honor'],
  ['doNotHonor', 'stripe-decline-code:do_not_honor'],
  ['ظهرت لي رسالة «do_not_honor» عند الدفع', 'stripe-decline-code:do_not_honor'],
  ['{"decline_code":"insufficient_funds"}', 'stripe-decline-code:insufficient_funds'],
  [
    '{"error":{"code":"card_declined","decline_code":"insufficient_funds","doc_url":"https://stripe.com/docs/error-codes/card-declined"}}',
    'stripe-decline-code:insufficient_funds',
  ],
  ['expired_card', 'stripe-decline-code:expired_card'],
  ['advice_code: confirm_card_data', 'stripe-advice-code:confirm_card_data'],
  ['https://shop.example/pay?code=card_declined&lang=ar', 'stripe-error-code:card_declined'],
  ['payment_intent_authentication_failure', 'stripe-error-code:payment_intent_authentication_failure'],
  ['Stripe error: rate limit', 'stripe-error-code:rate_limit'],
  ['10486', 'paypal-issue:10486'],
  ['error 10486', 'paypal-issue:10486'],
  ['Error code: ١٠٤١٧', 'paypal-issue:10417'],
  ['باي بال 10486', 'paypal-issue:10486'],
  [
    '{"name":"UNPROCESSABLE_ENTITY","details":[{"issue":"INSTRUMENT_DECLINED"}]}',
    'paypal-issue:INSTRUMENT_DECLINED',
  ],
  ['payer action required', 'paypal-issue:PAYER_ACTION_REQUIRED'],
  ['shippingContactInvalid', 'apple-pay:shippingContactInvalid'],
  ['shipping_contact_invalid', 'apple-pay:shippingContactInvalid'],
  ['PKPaymentError -1', 'apple-pay:PKPaymentError -1'],
  ['Payment not completed', 'apple-pay:Payment Not Completed'],
  ['[OR-CCSEH-22]', 'google-pay:OR-CCSEH-22'],
  ['or ccseh 22', 'google-pay:OR-CCSEH-22'],
  ['DEVELOPER_ERROR: merchantId', 'google-pay:DEVELOPER_ERROR'],
  ['NET::ERR_CERT_DATE_INVALID', 'browser-network:NET::ERR_CERT_DATE_INVALID'],
  ['err_cert_date_invalid', 'browser-network:NET::ERR_CERT_DATE_INVALID'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'browser-network:ERR_CONNECTION_TIMED_OUT'],
  ['504 Gateway Time-out', 'browser-network:HTTP 504'],
  ['HTTP/1.1 503', 'browser-network:HTTP 503'],
  ['502', 'browser-network:HTTP 502'],
  ['Error code: 3DS-11', '3ds-transstatusreason:11'],
  ['transStatus=N', '3ds-transstatus:N'],
  ['{"transStatus":"N","transStatusReason":"01"}', '3ds-transstatus:N'],
  ['transStatusReason: 19', '3ds-transstatusreason:19'],
  ['{"resultCode":"Refused","refusalReasonCode":"24"}', 'adyen-refusal:24'],
  ['adyen refusal 2', 'adyen-refusal:2'],
  ['crypto invoice paid late', 'crypto-invoice:paid_late'],
  ['underpaid', 'crypto-invoice:underpaid'],
  ['10.4', 'visa-dispute:10.4'],
  ['Chargeback reason code 13.1', 'visa-dispute:13.1'],
  ['سبب الاعتراض 4837', 'mastercard-dispute:4837'],
  ['4853', 'mastercard-dispute:4853'],
  ['merchant advice code 03', 'mastercard-advice:03'],
  ['{"response_code":"20051","response_summary":"Insufficient Funds"}', 'checkout-com:20051'],
  ['200R1', 'checkout-com:200R1'],
  ['Tap Payments 507', 'tap:507'],
  ['PayFort status 15', 'amazon-payment-services:15'],
  ['tamara order declined', 'tamara:declined'],
  ['total_amount_invalid_limit', 'tamara:total_amount_invalid_limit'],
  ['InstaPay: Pending', 'instapay:Pending'],
  ['E620003', 'sadad:E620003'],
  ['paymob risk 112', 'paymob:112'],
  ['Paymob txn_response_code 111', 'paymob:111'],
];

test.each(pasted)('%s leads to %s', (text, id) => expect(asked(text)[0]).toBe(id));

test('every code is found as its provider writes it, and all systems are among the forms above', () => {
  for (const { id, code, system } of loadCodes(contentFolder)) {
    expect(asked(code)).toContain(id);
    expect(
      pasted.some(([, expected]) => expected.startsWith(`${system}:`)),
      system,
    ).toBe(true);
  }
});

test('a number alone lists every system that has it, the card networks first', () =>
  expect(asked('05')).toEqual([
    'iso8583:05',
    '3ds-transstatusreason:05',
    'adyen-refusal:5',
    'amazon-payment-services:05',
  ]));

test('in a message a number without a cue is no code, and on the lookup page it is', () => {
  const text = 'I paid with visa and then 51 on the screen';
  expect(codes.namedIn(text)).toEqual([]);
  expect(asked(text)).toEqual(['iso8583:51']);
});

test.each([
  ['insuficient_funds', 'stripe-decline-code:insufficient_funds'],
  ['funds insufficient', 'stripe-decline-code:insufficient_funds'],
  ['INSTRUMENT_DECLINE', 'paypal-issue:INSTRUMENT_DECLINED'],
  ['10468', 'paypal-issue:10486'],
  ['900.100.302', 'hyperpay:900.100.300'],
])('%s is written much like %s', (text, id) => {
  expect(asked(text)).toEqual([]);
  expect(codes.nearest(text).map((code) => code.id)).toContain(id);
});

test.each([
  ['77', 'iso8583'],
  ['code 103', 'iso8583-1993'],
  ['٨٠٠.١٠٠.٩٩٩', 'hyperpay'],
  ['card_is_tired', 'stripe-error-code'],
  ['PAYER_IS_TIRED', 'paypal-issue'],
  ['ERR_NO_SUCH_THING', 'browser-network'],
  ['20999', 'checkout-com'],
  ['13.0', 'visa-dispute'],
  ['4899', 'mastercard-dispute'],
  ['my card does not work', null],
])('%s seems to come from %s', (text, system) => expect(systemLike(text)).toBe(system));

test('nothing is near a story or two figures', () => {
  expect(codes.nearest('77')).toEqual([]);
  expect(codes.nearest('my card does not work')).toEqual([]);
});

test('the name of a company settles whose code it is, with a clitic before it or not', () => {
  for (const name of ['تابي', 'بتابي', 'وتابي', 'لتابي', 'فتابي', 'tabby', 'الtabby'])
    expect(codes.namedIn(`${name} rejected`).map(({ id }) => id)).toEqual(['tabby:rejected']);
  for (const other of ['كتابي', 'تابين', 'rejected'])
    expect(codes.namedIn(`${other} rejected by them`)).toEqual([]);
});
