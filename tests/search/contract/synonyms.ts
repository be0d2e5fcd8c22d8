import type { SynonymGroup } from '../../../search/text/synonyms.ts';

/** What the contract's tests know as other names of the same thing. */
export const synonyms: SynonymGroup[] = [
  {
    id: 'otp',
    canonical: { en: 'OTP', ar: 'رمز التحقق' },
    en: ['one-time password'],
    ar: ['كود التفعيل'],
    arabizi: ['ramz el ta7a2o2'],
    ambiguous: [],
  },
  {
    id: 'mada',
    canonical: { en: 'mada', ar: 'مدى' },
    en: [],
    ar: ['بطاقة مدى'],
    arabizi: [],
    ambiguous: ['مدى'],
  },
  {
    id: 'pay',
    canonical: { en: 'pay', ar: 'دفع' },
    en: ['payment'],
    ar: [],
    arabizi: ['dafe3'],
    ambiguous: [],
  },
];
