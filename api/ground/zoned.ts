import type { Locale } from './locale.ts';

/** Times by the clock of a place, in words: «Sunday 6 December at 10:30». Western digits in both languages. */

const languages = { ar: 'ar-u-nu-latn-ca-gregory', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** To make one costs more than to use it. */
const kept = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  const known =
    kept.get(key) ??
    new Intl.DateTimeFormat(languages[locale], {
      ...{ weekday: 'long', day: 'numeric', month: 'long' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
    });
  kept.set(key, known);
  return known;
}

export const zonedTime = (iso: string, zone: string, locale: Locale): string =>
  format(zone, locale).format(new Date(iso));
