import type { Locale } from '#ground/locale.ts';

const percents = {
  ar: new Intl.NumberFormat('ar-u-nu-latn', { style: 'percent' }),
  en: new Intl.NumberFormat('en', { style: 'percent' }),
};

/** A share from 0 to 1 as a percentage. */
export const percent = (share: number, locale: Locale): string => percents[locale].format(share);
