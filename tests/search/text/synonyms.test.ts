import { describe, expect, test } from 'vitest';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import { words } from '../../../search/text/tokens.ts';

const none = { arabizi: [], ambiguous: [] };
const concepts = openSynonyms([
  { id: 'otp', canonical: { en: 'OTP', ar: 'رمز التحقق' }, en: ['one-time password'], ar: [], ...none },
  {
    id: 'password',
    canonical: { en: 'password', ar: 'كلمة المرور' },
    en: ['passcode'],
    ar: ['رمز الدخول'],
    ...none,
  },
  { id: 'pin', canonical: { en: 'PIN', ar: 'الرقم السري' }, en: ['passcode'], ar: [], ...none },
  { id: 'sadad', canonical: { en: 'SADAD', ar: 'سداد' }, en: [], ar: [], arabizi: [], ambiguous: ['سداد'] },
]);
const named = (text: string) => concepts(words(text)).map(({ id }) => id);

test('a name may be in either language, several words long, and inflected', () => {
  for (const text of ['otp', 'رمز التحقق', 'رموز تحقق', 'the One-Time passwords'])
    expect(named(text)).toEqual(['otp']);
});

test('the longest name wins', () => expect(named('one-time password')).toEqual(['otp']));

test('a name that two groups share means both', () => expect(named('passcode')).toEqual(['password', 'pin']));

test('it says which words make the name', () => {
  expect(concepts(words('my otp and رمز الدخول'))).toEqual([
    { id: 'otp', from: 1, to: 2 },
    { id: 'password', from: 3, to: 5 },
  ]);
});

describe('an ambiguous name', () => {
  test('alone means nothing', () => expect(named('سداد')).toEqual([]));
  test('beside another of the field it counts', () =>
    expect(named('رمز التحقق من سداد')).toEqual(['otp', 'sadad']));
  test('far from it, it does not', () =>
    expect(named('رمز التحقق ثم ذهبت الى البيت مع اهلي وبعدها سداد')).toEqual(['otp']));
  test('its own unambiguous name settles nothing', () => expect(named('SADAD سداد')).toEqual(['sadad']));
});
