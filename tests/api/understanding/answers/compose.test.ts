import { expect, test } from 'vitest';
import type { Known } from '../../../../api/understanding/answers/compose.ts';
import { asText, compose } from '../../../../api/understanding/answers/compose.ts';
import { dueOf } from '../../../../api/understanding/answers/due.ts';

const nothing: Known = {
  locale: 'en',
  number: 7,
  name: null,
  asked: '',
  isTransfer: false,
  facts: {},
  meaning: null,
  fix: null,
  due: null,
  agent: 'Yara Nasser',
};

test('an answer in English holds what is known of the payment', () => {
  const facts = {
    amount: 'EGP 4,850.00',
    method: 'Visa',
    lastFour: '8802',
    date: '28 November',
    rrn: '633219114420',
    bank: 'CIB',
  };
  const answer = compose({
    ...nothing,
    name: 'Omar Farouk',
    facts,
    fix: 'Ask the shop to cancel the second.',
  });
  expect(asText(answer)).toBe(
    [
      'Hello Omar,',
      'About your payment of EGP 4,850.00 by Visa with the card ending 8802 on 28 November:',
      'Ask the shop to cancel the second.',
      'When you speak to CIB, give the reference 633219114420. If this does not solve it, reply to this message and we will go on with ticket 7.',
      'Yara · Hulool',
    ].join('\n\n'),
  );
  const fills = answer.flat().flatMap(({ fills, text }) => (fills ? [[fills, text]] : []));
  expect(fills).toContainEqual(['amount', 'EGP 4,850.00']);
  expect(fills).toContainEqual(['reference', '633219114420']);
});

test('an answer in Arabic returns the greeting, and says what the code means', () => {
  const answer = compose({
    ...nothing,
    locale: 'ar',
    name: 'خالد المطيري',
    asked: 'السلام عليكم، انخصم المبلغ',
    facts: { amount: '349.00 ر.س', method: 'مدى', lastFour: '4417', code: '91' },
    meaning: 'البنك المُصدر غير متاح.',
    fix: 'لا تدفع مرة ثانية.',
    due: { country: 'السعودية', due: '2 ديسمبر' },
    agent: 'يارا',
  });
  expect(asText(answer)).toBe(
    [
      'وعليكم السلام خالد،',
      'بخصوص دفعتك بمبلغ 349.00 ر.س عبر مدى بالبطاقة المنتهية بالأرقام 4417:',
      'الرمز 91 معناه: البنك المُصدر غير متاح.',
      'لا تدفع مرة ثانية.',
      'وبحسب القواعد المعلنة (السعودية) ينتهي الموعد في 2 ديسمبر. وإن لم تُحلّ المشكلة فرُدّ على هذه الرسالة، ونكمل معك في التذكرة 7.',
      'يارا · حلول',
    ].join('\n\n'),
  );
});

test.each([
  ['عبد الرحمن الزهراني', 'مرحبًا عبد الرحمن،'],
  ['متجر زهرة', 'مرحبًا متجر زهرة،'],
  [null, 'مرحبًا،'],
])('%s is greeted', (name, greeting) => {
  expect(asText(compose({ ...nothing, locale: 'ar', name })).split('\n')[0]).toBe(greeting);
});

test('by when a bank has to have paid is said only where a rule says it and the day is to come', () => {
  const day = new Date().toISOString().slice(0, 10);
  const paid = {
    intent: 'deducted-order-not-confirmed',
    date: `${day}T21:24`,
    bank: 'al-rajhi',
    currency: 'SAR',
  };
  expect(dueOf({ ...paid, method: 'mada', bank: undefined }, 'en')).toMatchObject({
    country: 'Saudi Arabia',
  });
  expect(dueOf({ ...paid, method: 'visa', bank: undefined }, 'en')).toBeNull();
  expect(dueOf({ ...paid, method: 'mada', bank: undefined, date: '2020-01-01' }, 'en')).toBeNull();
  expect(dueOf({ ...paid, intent: 'why-extra-verification' }, 'ar')).toBeNull();
  expect(dueOf({ ...paid, method: 'mada', bank: undefined, date: undefined }, 'ar')).toBeNull();
});
