import type { FactKind } from '../../db/schema/facts.ts';
import { countries, countryId } from '../../../content/countries.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { codeName } from '../codes/codes.ts';
import { provider } from '../incidents/providers.ts';

type Known = { kind: FactKind; value: string };

/** A fact in words of a language. The amount has its currency, which is nothing by itself. */
export function factShown({ kind, value }: Known, locale: Locale, all: Known[]): string {
  switch (kind) {
    case 'amount':
      return money(value, all.find((other) => other.kind === 'currency')?.value, locale);
    case 'date':
      return moment(value, locale);
    case 'method':
    case 'provider':
    case 'bank':
      return isolate(provider(value).name[locale].replace(/\s*\(.*| \/ .*/, ''), locale);
    case 'country':
      return inCountry(value, locale);
    case 'code':
      return codeName(value);
    default:
      return value;
  }
}

function inCountry(id: string, locale: Locale): string {
  const country = countryId.safeParse(id).data;
  return country ? countries[country].name[locale] : id;
}

const tags = { ar: 'ar-u-nu-latn', en: 'en-GB' };

function money(amount: string, currency: string | undefined, locale: Locale): string {
  if (currency === undefined) return number(locale).format(Number(amount));
  const format = new Intl.NumberFormat(tags[locale], {
    style: 'currency',
    currency,
    currencyDisplay: locale === 'en' ? 'code' : 'symbol',
  });
  // A mark at the end of «ر.س.» would stand beside the dot of a sentence.
  return format.format(Number(amount)).replaceAll('\u200f', '').replace(/\.$/, '');
}

const number = (locale: Locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 3 });

const days = { ar: dayFormat('ar-u-nu-latn-ca-gregory'), en: dayFormat('en-GB') };

function dayFormat(tag: string) {
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

const at = { ar: 'الساعة', en: 'at' };

/** 2026-11-29T21:24 as people read it. */
function moment(value: string, locale: Locale): string {
  const [day = '', time] = value.split('T');
  const shown = days[locale].format(new Date(`${day}T00:00:00Z`));
  return time === undefined ? shown : `${shown} ${at[locale]} ${time}`;
}
