import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';

/** What stands in a composed answer between what is known of a ticket; `{…}` is filled in. */
export const sentences = {
  hello: { ar: 'مرحبًا {name}،', en: 'Hello {name},' },
  helloToNobody: { ar: 'مرحبًا،', en: 'Hello,' },
  /** To whoever began with «السلام عليكم». */
  salam: { ar: 'وعليكم السلام {name}،', en: 'Hello {name},' },
  salamToNobody: { ar: 'وعليكم السلام ورحمة الله،', en: 'Hello,' },
  code: { ar: 'الرمز {code} معناه: {meaning}', en: 'The code {code} means: {meaning}' },
  toBank: {
    ar: 'حين تتواصل مع {bank} اذكر الرقم المرجعي {reference}.',
    en: 'When you speak to {bank}, give the reference {reference}.',
  },
  toYourBank: {
    ar: 'حين تتواصل مع بنكك اذكر الرقم المرجعي {reference}.',
    en: 'When you speak to your bank, give the reference {reference}.',
  },
  due: {
    ar: 'وبحسب القواعد المعلنة ({country}) ينتهي الموعد في {due}.',
    en: 'By the published rules ({country}), the time for this ends on {due}.',
  },
  goOn: {
    ar: 'وإن لم تُحلّ المشكلة فرُدّ على هذه الرسالة، ونكمل معك في التذكرة {number}.',
    en: 'If this does not solve it, reply to this message and we will go on with ticket {number}.',
  },
  signature: { ar: '{agent} · حلول', en: '{agent} · Hulool' },
} as const satisfies Record<string, Text>;

/** «بخصوص دفعتك …»: of the parts only those are said that are known. */
export const about: Record<Locale, { payment: string; transfer: string; end: string }> = {
  ar: { payment: 'بخصوص دفعتك', transfer: 'بخصوص حوالتك', end: ':' },
  en: { payment: 'About your payment', transfer: 'About your transfer', end: ':' },
};
export const parts = {
  amount: { ar: ' بمبلغ {amount}', en: ' of {amount}' },
  method: { ar: ' عبر {method}', en: ' by {method}' },
  lastFour: { ar: ' بالبطاقة المنتهية بالأرقام {lastFour}', en: ' with the card ending {lastFour}' },
  date: { ar: ' يوم {date}', en: ' on {date}' },
} as const satisfies Record<string, Text>;
