import { expect, test } from 'vitest';
import { isUrgent } from '../../../search/intents/urgency.ts';

const unknown = { intents: [] };

test.each([
  'I gave the code to someone on the phone who said he was the bank',
  'my card was stolen this morning',
  'they stole my phone with the bank app',
  'money is leaving my account right now, please stop it',
  'someone is withdrawing money from my card',
  'اعطيت الكود لواحد اتصل وقال انه من البنك',
  'قلتله رمز التحقق وسحب كل الفلوس',
  'سرقوا بطاقتي في السوق',
  'انسرق جوالي وعليه تطبيق البنك',
  'بطاقتي انسرقت',
  'عم يسحبوا من حسابي هلق',
  'الحين ينسحب من حسابي كل دقيقة',
  'صيفطت ليه الكود ديال البنك',
  'بعتله بيانات الفيزا',
])('%s cannot wait', (text) => {
  expect(isUrgent(text, unknown)).toBe(true);
});

test.each([
  'the code did not arrive',
  'my card was declined',
  'لم يصلني رمز التحقق',
  'خصم المبلغ مرتين',
  'where is my refund',
  'كيف أغير رقم الجوال في البنك',
  'I want to change my PIN',
  'how long does a withdrawal take',
])('%s can', (text) => {
  expect(isUrgent(text, unknown)).toBe(false);
});

test('what the model is sure of cannot wait either', () => {
  const about = (confidence: number) => ({ intents: [{ intent: 'compromised-card', confidence }] });
  expect(isUrgent('help', about(0.8))).toBe(true);
  expect(isUrgent('help', about(0.3))).toBe(false);
});

test('a long hostile text costs linear time', () => {
  const time = (count: number) => {
    const text = 'gave اعطيت card '.repeat(count);
    const started = performance.now();
    isUrgent(text, unknown);
    return performance.now() - started;
  };
  time(100);
  expect(time(100_000)).toBeLessThan(500);
});
