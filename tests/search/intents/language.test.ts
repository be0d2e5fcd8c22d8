import { describe, expect, test } from 'vitest';
import { answerLocale, detectLanguage } from '../../../search/intents/language.ts';

describe('the language of a message', () => {
  test.each([
    ['My card was declined at the till', 'en'],
    ['لم يصلني رمز التحقق', 'ar'],
    ['وش اسوي، البطاقة مرفوضة', 'ar'],
    ['كيفاش نبدل الكود ديال لاكارط', 'ar'],
    ['el code mesh bywsal 3al mobile', 'arabizi'],
    ['bghit nbedel code dyal la carte 3afak', 'arabizi'],
    ['Apple Pay مش راضي يضيف الكارت', 'mixed'],
    ['', 'ar'],
    ['12345', 'ar'],
  ] as const)('of «%s» is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('letters and digits of an order do not make English Arabizi', () => {
    expect(detectLanguage('Order A1234 of 3rd May was paid with a 4G phone')).toBe('en');
  });

  test('a code name inside Arabic leaves it Arabic', () => {
    expect(detectLanguage('تظهر لي رسالة OTP غير صحيحة عند الشراء من الموقع الإلكتروني')).toBe('ar');
  });
});

test('whoever writes Arabizi or both is answered in Arabic', () => {
  expect((['ar', 'arabizi', 'mixed', 'en'] as const).map(answerLocale)).toEqual(['ar', 'ar', 'ar', 'en']);
});
