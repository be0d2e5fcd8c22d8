import type { Locale } from '#ground/locale.ts';
import { percent } from './numbers.ts';
import type { Report } from './types.ts';

type Unit = Report['columns'][number]['unit'];

const languages = { ar: 'ar-u-nu-latn', en: 'en' } as const;
const whole = both({});
const lengths = {
  minute: both({ style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 0 }),
  hour: both({ style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: 1 }),
  day: both({ style: 'unit', unit: 'day', unitDisplay: 'short', maximumFractionDigits: 1 }),
};

function both(options: Intl.NumberFormatOptions): Record<Locale, Intl.NumberFormat> {
  return {
    ar: new Intl.NumberFormat(languages.ar, options),
    en: new Intl.NumberFormat(languages.en, options),
  };
}

/** A figure of a report as people read it; a dash where there is nothing to tell of. */
export function figure(value: number | null, unit: Unit, locale: Locale): string {
  if (value === null) return '–';
  if (unit === 'share') return percent(value, locale);
  return unit === 'minutes' ? lengthOf(value, locale) : whole[locale].format(value);
}

function lengthOf(minutes: number, locale: Locale): string {
  if (minutes < 90) return lengths.minute[locale].format(minutes);
  if (minutes < 48 * 60) return lengths.hour[locale].format(minutes / 60);
  return lengths.day[locale].format(minutes / 60 / 24);
}

/** How much a figure differs from the one before, with its sign; nothing where either is missing. Of counts a share, else the difference. */
export function change(now: number | null, before: number | null, unit: Unit, locale: Locale) {
  if (now === null || before === null || (unit === 'count' && before === 0)) return undefined;
  const by = unit === 'count' ? now / before - 1 : now - before;
  const text = unit === 'minutes' ? lengthOf(Math.abs(by), locale) : percent(Math.abs(by), locale);
  return { by, text: `${by < 0 ? '−' : '+'}${text}` };
}
