import { z } from 'zod';
import type { Text } from './file.ts';

/** Friday and Saturday, or Saturday and Sunday, as ISO 8601 numbers days: 1 is Monday. */
export type Weekend = readonly [5, 6] | readonly [6, 7];

type Country = {
  name: Text;
  /** How else people name it, and what is from there. */
  also: string[];
  /** What is dialled before its numbers from abroad. */
  calling: string;
  /** How its numbers are dialled inside: toll-free, short codes, land lines and mobiles. */
  local: RegExp;
  /** When its banks are closed each week. */
  weekend: Weekend;
};

/** The countries whose people ask us, those with the fullest answers first. */
export const countries = {
  sa: {
    name: { en: 'Saudi Arabia', ar: 'السعودية' },
    also: ['Saudi', 'KSA', 'المملكة العربية السعودية', 'سعودي'],
    calling: '966',
    local: /^(?:800\d{7}|9200\d{5}|01\d{8}|05\d{8})$/,
    weekend: [5, 6],
  },
  eg: {
    name: { en: 'Egypt', ar: 'مصر' },
    also: ['Egyptian', 'مصري'],
    calling: '20',
    local: /^(?:1[5-9]\d{3}|[1-9]\d{2}|0?2\d{8}|01\d{9})$/,
    weekend: [5, 6],
  },
  ae: {
    name: { en: 'Emirates', ar: 'الإمارات' },
    also: ['UAE', 'Emirati', 'إماراتي'],
    calling: '971',
    local: /^(?:600\d{6}|800\d{2,7}|0[2-9]\d{7}|05\d{8})$/,
    weekend: [6, 7],
  },
  kw: {
    name: { en: 'Kuwait', ar: 'الكويت' },
    also: ['Kuwaiti', 'كويتي'],
    calling: '965',
    local: /^(?:1\d{6}|[2569]\d{7})$/,
    weekend: [5, 6],
  },
  bh: {
    name: { en: 'Bahrain', ar: 'البحرين' },
    also: ['Bahraini', 'بحريني'],
    calling: '973',
    local: /^(?:[136-9]\d{7}|\d{3})$/,
    weekend: [5, 6],
  },
  qa: {
    name: { en: 'Qatar', ar: 'قطر' },
    also: ['Qatari', 'قطري'],
    calling: '974',
    local: /^(?:[3-7]\d{7}|800\d{4})$/,
    weekend: [5, 6],
  },
  om: {
    name: { en: 'Oman', ar: 'عُمان' },
    also: ['Omani', 'عماني'],
    calling: '968',
    local: /^(?:[279]\d{7}|800\d{5})$/,
    weekend: [5, 6],
  },
  jo: {
    name: { en: 'Jordan', ar: 'الأردن' },
    also: ['Jordanian', 'أردني'],
    calling: '962',
    local: /^(?:0[2356]\d{7}|07\d{8}|0800\d{5}|\d{4})$/,
    weekend: [5, 6],
  },
  iq: {
    name: { en: 'Iraq', ar: 'العراق' },
    also: ['Iraqi', 'عراقي'],
    calling: '964',
    local: /^(?:07\d{9}|\d{3,4})$/,
    weekend: [5, 6],
  },
  ma: {
    name: { en: 'Morocco', ar: 'المغرب' },
    also: ['Moroccan', 'مغربي'],
    calling: '212',
    local: /^(?:0[5-8]\d{8}|\d{4})$/,
    weekend: [6, 7],
  },
  tn: {
    name: { en: 'Tunisia', ar: 'تونس' },
    also: ['Tunisian', 'تونسي'],
    calling: '216',
    local: /^\d{8}$/,
    weekend: [6, 7],
  },
  dz: {
    name: { en: 'Algeria', ar: 'الجزائر' },
    also: ['Algerian', 'جزائري'],
    calling: '213',
    local: /^(?:0\d{8,9}|\d{4})$/,
    weekend: [5, 6],
  },
  ps: {
    name: { en: 'Palestine', ar: 'فلسطين' },
    also: ['Palestinian', 'فلسطيني'],
    calling: '970',
    local: /^(?:1[78]00\d{6}|0[2489]\d{7}|05\d{8})$/,
    // Its banks open on Sundays; of Saturdays sources differ.
    weekend: [5, 6],
  },
  lb: {
    name: { en: 'Lebanon', ar: 'لبنان' },
    also: ['Lebanese', 'لبناني'],
    calling: '961',
    local: /^(?:0\d{7}|\d{8}|\d{4})$/,
    weekend: [6, 7],
  },
  ye: {
    name: { en: 'Yemen', ar: 'اليمن' },
    also: ['Yemeni', 'يمني'],
    calling: '967',
    local: /^(?:800\d{4}|0[1-7]\d{6}|7\d{8})$/,
    weekend: [5, 6],
  },
  ly: {
    name: { en: 'Libya', ar: 'ليبيا' },
    also: ['Libyan', 'ليبي'],
    calling: '218',
    local: /^(?:0\d{8,9}|\d{4})$/,
    weekend: [5, 6],
  },
  sd: {
    name: { en: 'Sudan', ar: 'السودان' },
    also: ['Sudanese', 'سوداني'],
    calling: '249',
    local: /^(?:0\d{9}|\d{4})$/,
    weekend: [5, 6],
  },
  sy: {
    name: { en: 'Syria', ar: 'سوريا' },
    also: ['Syrian', 'سوري'],
    calling: '963',
    local: /^(?:0\d{8,9}|\d{4})$/,
    weekend: [5, 6],
  },
} as const satisfies Record<string, Country>;

export const countryId = z.enum(
  [...Object.keys(countries)].filter((id): id is keyof typeof countries => id in countries),
);
export type CountryId = z.infer<typeof countryId>;

/** Whether a number can be dialled inside the country. */
export const isLocal = (country: CountryId, number: string): boolean => countries[country].local.test(number);

/** Whether a number can be dialled from abroad: with + and the country's calling code, or any where it is of no country. */
export const isFromAbroad = (number: string, country?: CountryId): boolean =>
  country === undefined
    ? /^\+[1-9]\d{7,14}$/.test(number)
    : new RegExp(`^\\+${countries[country].calling}\\d{4,10}$`).test(number);
