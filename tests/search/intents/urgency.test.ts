import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUrgent } from '../../../search/intents/urgency.ts';
import { beforeNoun } from '../clitics.ts';
import { workOf } from '../../work.ts';

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
  'حولت له ألف ريال قبل نصف ساعة وعطيته الرمز',
  'اتصل فيني وقال البنك وقلت له الكود',
  'رد عليهم ابني فأرسل الصورة وأرسلت لهم بيانات البطاقة',
  'زودته بالرمز وبعدها طلع المبلغ',
  'عطيته هالكود',
  'خبرته عالرمز السري',
  'فتحت الرابط واديته رقم الفيزا والـcvv',
  'كنت في المول وسرقوا البطاقة من الشنطة',
  'بيسرقوا من فلوسي كل يوم',
  'وفلوسي عم تطلع هلق من الحساب',
  'وهلق عم ينسحب من حسابي',
  'w3ateto el code',
  "they've taken the code from me",
  "money's leaving my account",
  'my card’s stolen',
  "someone's withdrawing money from my account",
  'theyre spending my money right now',
  "my account's been hacked",
  'I typed my card number in the fake site',
  'I sent him the code',
  "I've just sent the code",
  'قريت له الرمز',
  'ديت ليه الكود',
  'وأخذ مني الرمز',
  'واخد مني الكود',
  'وحطيت رقم بطاقتي في موقع طلع نصب',
  'اتهكر حسابي البنكي',
  'واخترقوا حسابي',
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
  'The bank sent me a code but it does not work',
  'they sent the code to my old number',
  'I told you the code did not arrive',
  'I entered the code and it says invalid',
  'entered my card details and the payment failed',
  "he's taking the bus and I am taking money from the machine",
  'the money is going to arrive tomorrow',
  'كيف أحمي حسابي من الاختراق',
  'أعطيتوني رمز غلط',
  'أرسلتم الرمز على رقم قديم',
  'وقلت لهم الرمز ما وصل',
  'بعتقد ان الرمز مو صحيح',
  'بعتذر عن الكود',
  'من خبرتي الرمز يتأخر',
  'مليت من الرمز',
  'أريد أن أسحب فلوسي الآن',
  'هل يوجد خصم الآن على المنتجات',
  'طلعت بطاقتي والحين أبغى أفعلها',
  'كيف أشتري بلا ما تُسرق بطاقتي',
  'أبغى بطاقة مؤمّنة ضد سرقة الجوال',
  'أسترق السمع والبطاقة معي',
  'انسرق وقتي وفكرت كثيرا',
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
    return workOf(() => isUrgent(text, unknown));
  };
  time(100);
  expect(time(100_000)).toBeLessThan(500);
});

const before = {
  any: ['', 'و', 'ف'],
  noun: [...beforeNoun, 'وهال'],
  present: ['ي', 'بي', 'هي', 'حي', 'سي', 'وبي', 'فسي', 'عمي', 'وي', 'بت', 'وت'],
};
const gave = [
  'أعطيته',
  'عطيته',
  'اديته',
  'قلت له',
  'قلتله',
  'أرسلت له',
  'بعثت له',
  'بعتله',
  'دزيتله',
  'صيفطت ليه',
  'قريت له',
  'شاركته',
];
const secrets = ['رمز', 'كود', 'رموز', 'باسورد', 'otp', 'cvv'];
const things = ['بطاقة', 'فيزا', 'كارت', 'محفظة', 'جوال', 'تليفون', 'موبايل', 'هاتف', 'حساب'];
const pick = (all: string[]) => fc.constantFrom(...all);

test('a cue is seen behind whatever Arabic writes as one with it', () => {
  const said = fc.oneof(
    fc
      .tuple(pick(before.any), pick(gave), pick(before.noun), pick(secrets))
      .map(([and, gave, the, secret]) => `${and}${gave} ${the}${secret}`),
    fc
      .tuple(pick(before.any), pick(['سرقوا', 'انسرقت', 'اتسرق', 'انباقت']), pick(before.noun), pick(things))
      .map(([and, stolen, the, thing]) => `${and}${stolen} ${the}${thing}`),
    fc
      .tuple(pick(before.noun), pick(things), pick(before.any))
      .map(([the, thing, and]) => `${the}${thing} ${and}مسروقة`),
    fc
      .tuple(
        pick(before.present),
        pick(['سحبوا', 'سحب', 'خصمون']),
        pick(before.any),
        pick(['الحين', 'هلق', 'دلوقتي']),
      )
      .map(([will, taken, and, now]) => `${will}${taken} من الحساب ${and}${now}`),
  );
  fc.assert(fc.property(said, (text) => isUrgent(`السلام عليكم ${text} شكرا`, unknown)));
});
