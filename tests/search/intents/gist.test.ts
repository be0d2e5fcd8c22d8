import { expect, test } from 'vitest';
import { gistOf, sentencesOf } from '../../../search/intents/gist.ts';

test('a quoted mail is not what the customer says', () => {
  expect(
    gistOf('Still waiting.\n\nOn Mon, 3 Nov 2026 at 10:12, Hulool wrote:\n> Your transfer is pending'),
  ).toBe('Still waiting.');
  expect(gistOf('لم يصل شيء\n\nفي الإثنين، 3 نوفمبر 2026 كتب حلول:\n> تحويلك معلّق')).toBe('لم يصل شيء');
  expect(gistOf('لم يصل شيء\n\nوفي الإثنين، 3 نوفمبر 2026 كتب حلول:\n> تحويلك معلّق')).toBe('لم يصل شيء');
  expect(gistOf('Help\n---- Original Message ----\nWe sent your card')).toBe('Help');
});

test.each([
  'My card is blocked\n--\nACME Transfers Ltd',
  'My card is blocked\nBest regards,\nAhmed, ACME Transfers Ltd',
  'My card is blocked\nSent from my iPhone',
  'My card is blocked\nوتفضلوا بقبول فائق الاحترام\nشركة التحويلات',
  'My card is blocked\nوتقبلوا فائق الاحترام\nشركة التحويلات',
  'My card is blocked\nولكم خالص التحية\nأحمد',
  'My card is blocked\nومع التحية\nأحمد',
  'My card is blocked\nوتحياتي\nأحمد',
  'My card is blocked\nأُرسلت من هاتفي',
])('a signature is not either: %s', (text) => {
  expect(gistOf(text)).toBe('My card is blocked');
});

test('a message that is nothing else stays whole', () => {
  expect(gistOf('> my card is blocked')).toBe('> my card is blocked');
  expect(gistOf('Regards')).toBe('Regards');
});

test('sentences of fewer than three words say nothing', () => {
  expect(sentencesOf('Hello. My card is blocked! ليش بطاقتي موقوفة؟ شكرا')).toEqual([
    'My card is blocked!',
    'ليش بطاقتي موقوفة؟',
  ]);
});
