import { expect, test } from 'vitest';
import { checkCodes } from '../../../content/checks/codes.ts';
import type { Code } from '../../../content/codes.ts';
import { loadCodes } from '../../../content/codes.ts';
import { changed, ours, told } from '../folder.ts';

const sound: Code = {
  id: 'bank:1',
  system: 'bank',
  code: '1',
  meaning: { en: 'Refused', ar: 'مرفوض' },
  customerFix: { en: 'Ask your bank.', ar: 'اسأل بنكك.' },
  fix: { en: 'Offer another card.', ar: 'اعرض بطاقة أخرى.' },
  note: { en: 'Only the bank knows.', ar: 'لا يعلم إلا البنك.' },
  actor: 'cardholder',
  retry: 'after-fix',
  problemType: 'bank-declines',
  revealToCustomer: true,
  match: 'exact',
  sources: [],
  verified: 'looked-up',
};
const toldOf = (change: Partial<Code>) =>
  checkCodes([{ ...sound, ...change }], new Set(['bank-declines', 'payment-processing-failure'])).map(
    ({ at = [], message }) => [...at.slice(2), message.en.replace('bank:1: ', '')].join(' '),
  );
const advice = (en: string, ar: string) => ({ customerFix: { en, ar } });
const both = (message: string) => [`customerFix ar ${message}`, `customerFix en ${message}`];

const never = 'never to be tried again, but says to';
const order = 'to be tried later: first check, then wait';

test('a sound code has nothing to tell, and all of ours are sound', () => {
  expect(toldOf({})).toEqual([]);
  const types = new Set(loadCodes(ours).map(({ problemType }) => problemType));
  expect(checkCodes(loadCodes(ours), types)).toEqual([]);
});

test('what agents are told is there in both languages', () => {
  expect(told(changed('codes.yaml', 'note: { en: Ask the bank., ar: اسأل البنك. }', 'note: Ask.'))).toEqual([
    expect.stringContaining('note'),
  ]);
  expect(toldOf({ rule: { en: 'Never.', ar: 'Never.' } })).toEqual(['rule no Arabic']);
});

test.each([
  ['Try again tomorrow.', 'حاول مرة أخرى غدًا.'],
  ['Call the bank, then retry.', 'اتصل بالبنك ثم أعد المحاولة.'],
  ['Change the amount and pay again.', 'غيّر المبلغ وأعِد الدفع.'],
  ['Do not use another card; send the payment again.', 'لا تستخدم بطاقة أخرى، وادفع من جديد.'],
])('of a code that is never tried again: %s', (en, ar) => {
  expect(toldOf({ retry: 'no', ...advice(en, ar) })).toEqual(both(never));
});

test.each([
  ['Do not try again with this card.', 'لا تُعِد المحاولة بهذه البطاقة.'],
  ['Use another card without trying this one; never pay again.', 'استخدم بطاقة أخرى، ولا تدفع من جديد.'],
  ['Call the bank.', 'اتصل بالبنك.'],
])('but it may be said that one does not: %s', (en, ar) => {
  expect(toldOf({ retry: 'no', ...advice(en, ar) })).toEqual([]);
});

test('shops and agents are not told so either', () => {
  expect(toldOf({ retry: 'no', fix: { en: 'Retry it at night.', ar: 'أعد المحاولة ليلًا.' } })).toEqual([
    `fix ar ${never}`,
    `fix en ${never}`,
  ]);
});

test('of what is no refusal nobody pays anew or otherwise', () => {
  const approved = { retry: 'none', actor: 'none', money: 'yes' } as const;
  expect(toldOf({ ...approved, ...advice('Use another card.', 'استخدم بطاقة أخرى.') })).toEqual(
    both('no refusal, but says to pay anew or otherwise'),
  );
  expect(toldOf({ ...approved, ...advice('Do not pay again.', 'لا تدفع مرة أخرى.') })).toEqual([]);
});

test('what is tried later is first looked at', () => {
  const later = { retry: 'later' } as const;
  const right = advice('Check that nothing was taken, then wait.', 'تأكد من أنه لم يُخصم شيء، ثم انتظر.');
  expect(toldOf({ ...later, ...right })).toEqual([]);
  expect(toldOf({ ...later, ...advice('Wait, then check.', 'انتظر ثم تأكد.') })).toEqual(both(order));
  expect(toldOf({ ...later, ...advice('Wait a little.', 'انتظر قليلًا.') })).toEqual(both(order));
  expect(toldOf({ retry: 'check-first', ...advice('Ask the shop.', 'اسأل المتجر.') })).toEqual(
    both('to be checked first, but does not say so'),
  );
});

test('approved is said only where money moved', () => {
  const says = advice('The payment was approved.', 'تمت الموافقة على الدفع.');
  const message = 'says the payment was approved, but no money is known to be taken';
  expect(toldOf({ money: 'unknown', ...says })).toEqual(both(message));
  expect(toldOf({ money: 'no', ...says })).toEqual(both(message));
  expect(toldOf({ money: 'yes', ...says })).toEqual([]);
  const asked = advice('Look whether the payment was approved.', 'انظر هل تمت الموافقة على الدفع.');
  expect(toldOf({ money: 'no', ...asked })).toEqual([]);
  expect(toldOf({ money: 'no', retry: 'none', meaning: { en: 'Approved', ar: 'تمت الموافقة' } })).toEqual([
    'money approved, but no money taken',
  ]);
});

test('that nothing was taken is said only where nothing was, and that something was only where it was', () => {
  const nothing = advice('Nothing was charged.', 'لم يُخصم شيء.');
  expect(toldOf({ money: 'perhaps', ...nothing })).toEqual(both('says nothing was taken, but money may be'));
  expect(toldOf({ money: 'no', ...nothing })).toEqual([]);
  const some = advice('The money was taken.', 'خُصم المبلغ.');
  expect(toldOf({ money: 'no', ...some })).toEqual(both('says money was taken, but none was'));
  expect(toldOf({ money: 'yes', ...some })).toEqual([]);
  expect(
    toldOf({ money: 'no', ...advice('If the money was taken, wait.', 'إن خُصم المبلغ فانتظر.') }),
  ).toEqual([]);
});

test('for a payment made before nobody pays', () => {
  const again = advice('Start anew and pay again.', 'ابدأ الدفع من جديد.');
  expect(toldOf({ money: 'earlier', ...again })).toEqual(
    both('about a payment already made, but says to pay'),
  );
});

test('where no try is left the PIN is not entered', () => {
  const meaning = { en: 'PIN tries exceeded', ar: 'استُنفدت محاولات الرقم السري' };
  const enter = advice('Enter the correct PIN.', 'أدخل الرقم السري الصحيح.');
  expect(toldOf({ meaning, ...enter })).toEqual(both('no try is left, but says to enter the PIN'));
  expect(toldOf(enter)).toEqual([]);
});

test('what is kept from customers is not told to them by the way', () => {
  expect(
    toldOf({ revealToCustomer: false, ...advice('Your card is reported lost.', 'البطاقة مفقودة.') }),
  ).toEqual(both('tells the customer what is kept from them'));
});

test('somebody acts on a refusal', () => {
  expect(toldOf({ actor: 'none' })).toEqual(['actor nobody acts, but it is a refusal']);
});
