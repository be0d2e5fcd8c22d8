import type { Locale } from '#ground/locale.ts';
import { day } from './time.ts';
import type { Letter } from './types.ts';

/** What was typed into a field as a letter in a language says it: a day with the month's name. Of an empty one, its name in brackets. */
export function filledIn(
  typed: string,
  kind: Letter['fields'][number]['kind'],
  blank: string,
  locale: Locale,
): string {
  const words = typed.trim();
  if (words === '') return `[${blank}]`;
  const isDay = kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(words));
  return isDay ? day(words, locale) : words;
}
