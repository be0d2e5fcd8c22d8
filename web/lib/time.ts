import type { Locale } from '#ground/locale.ts';
import { zone } from '#ground/zone.ts';

// Making a formatter costs more than the rest of a page: one for each language and form, kept. Western digits in both,
// as banks in the region write them.
const language = { ar: 'ar-u-nu-latn-ca-gregory', en: 'en-GB' } as const;
const formats = {
  short: {
    // The month in words: a date in figures alone can be read from either end.
    ar: new Intl.DateTimeFormat(language.ar, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: zone,
    }),
    en: new Intl.DateTimeFormat(language.en, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
  },
  clock: both({ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }),
  day: both({ dateStyle: 'long', timeZone: zone }),
  shortDay: both({ day: 'numeric', month: 'short', timeZone: zone }),
  year: both({ year: 'numeric', timeZone: zone }),
  weekday: both({ dateStyle: 'full', timeZone: zone }),
};

function both(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  return {
    ar: new Intl.DateTimeFormat(language.ar, options),
    en: new Intl.DateTimeFormat(language.en, options),
  };
}

/** Day and time, short, in the reader's language. `iso` is a date as the API writes it. */
export const shortTime = (iso: string, locale: Locale): string => formats.short[locale].format(new Date(iso));

/** The time of day alone. */
export const clock = (iso: string, locale: Locale): string => formats.clock[locale].format(new Date(iso));

/** The day, with the month's name. */
export const day = (iso: string, locale: Locale): string => formats.day[locale].format(new Date(iso));

/** The day and the month, short. */
export const shortDay = (iso: string, locale: Locale): string =>
  formats.shortDay[locale].format(new Date(iso));

/** The time of day alone of what was today, with its day of what was this year, and whole of what was before. */
export function lately(iso: string, locale: Locale, now = new Date().toISOString()): string {
  if (day(iso, locale) === day(now, locale)) return clock(iso, locale);
  const year = (one: string) => formats.year[locale].format(new Date(one));
  return year(iso) === year(now)
    ? `${shortDay(iso, locale)}${locale === 'ar' ? '،' : ','} ${clock(iso, locale)}`
    : shortTime(iso, locale);
}

/** The same with the day of the week, for a day that somebody waits for. */
export const weekday = (iso: string, locale: Locale): string => formats.weekday[locale].format(new Date(iso));
