import { describe, expect, test } from 'vitest';
import { wantedIn } from '../../../search/intents/wants.ts';
import { workOf } from '../../work.ts';

describe('whoever looks for a person', () => {
  test.each([
    'أبي أكلم موظف',
    'ابغى اتواصل مع خدمة العملاء',
    'رقم خدمه عملاء الراجحي',
    'عايز اكلم حد من خدمة العملاء',
    'كول سنتر',
    'رقم البنك',
    'كيف أتواصل معكم',
    'بدي احكي مع حدا',
    'اريد التحدث مع شخص',
    'بغيت نهضر مع شي واحد',
    'الخط الساخن للبنك الاهلي',
    'فين ارقامكم',
    'talk to a human',
    'I want to speak to an agent',
    'customer service number',
    'call center',
    'live chat',
    'raqam el bank',
    '3ayz akalem 7ad',
    'nkallem service client',
  ])('%s', (query) => {
    expect(wantedIn(query)).toBe('person');
  });
});

describe('whoever looks for their ticket', () => {
  test.each([
    'تذكرتي',
    'وين وصلت تذكرتي',
    'متابعة تذكرة',
    'رقم التذكرة',
    'حالة الشكوى',
    'بلاغي وين وصل',
    'لم يردوا على تذكرتي',
    'my ticket',
    'ticket status',
    'track my complaint',
  ])('%s', (query) => {
    expect(wantedIn(query)).toBe('ticket');
  });
});

describe('whoever tells of a problem looks for neither', () => {
  test.each([
    'otp not received',
    'حولت لرقم غلط',
    'شخص سحب من حسابي',
    'رقم العملية',
    'غيرت رقم جوالي',
    'تحويل لشخص اخر بالغلط',
    'موظف البنك طلب الرمز',
    'اتصل علي موظف من البنك',
    'رقم حساب البنك',
    'phone number changed',
    'fake customer service called me',
    'bank account number',
    'track my refund',
    'where is my order',
    'I called customer service three times this week and nobody gave my money back',
    'constructor',
    '',
  ])('%s', (query) => {
    expect(wantedIn(query)).toBeNull();
  });
});

test('a long text costs next to nothing', () => {
  const text = 'رقم خدمه call the '.repeat(100_000);
  expect(workOf(() => wantedIn(text))).toBeLessThan(50);
});
