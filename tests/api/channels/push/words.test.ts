import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownOf } from '../../../../api/channels/push/words.ts';
import { locales } from '../../../../api/ground/locale.ts';

const about = { ar: 'بطاقة مرفوضة', en: 'Card declined' };

test('a device is told the number, what it is about and what happened, in its language and direction', () => {
  expect(shownOf('en', { number: 10001, about }, 'first')).toEqual({
    title: 'Ticket 10001 · Card declined',
    body: 'Its first answer is due soon.',
    lang: 'en',
    dir: 'ltr',
    tag: 'ticket-10001',
    path: '/en/desk/10001',
  });
  expect(shownOf('ar', { number: 10001, about }, 'mentioned')).toEqual({
    title: 'التذكرة 10001 · بطاقة مرفوضة',
    body: 'ورد اسمك في ملاحظة عليها.',
    lang: 'ar',
    dir: 'rtl',
    tag: 'ticket-10001',
    path: '/ar/desk/10001',
  });
});

test('a ticket whose problem is not known has its number alone', () => {
  expect(shownOf('en', { number: 7, about: undefined }, 'raised').title).toBe('Ticket 7');
});

test('whatever happened is said in the words of that language alone', () => {
  const what = fc.constantFrom('mentioned', 'assigned', 'team', 'raised', 'first', 'next', 'solution');
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.nat(), what, (locale, number, happened) => {
      const { title, body } = shownOf(locale, { number, about }, happened);
      expect(/[a-z]/i.test(title + body)).toBe(locale === 'en');
      expect(/\p{Script=Arabic}/u.test(title + body)).toBe(locale === 'ar');
    }),
  );
});
