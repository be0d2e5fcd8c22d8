import type { Locale } from '#ground/locale.ts';
import { zonedTime } from '#ground/zoned.ts';
import { m } from './paraglide/messages.js';
import type { Promised } from './types.ts';

/** Working time in words: «8 working hours», «90 working minutes». */
export const within = (minutes: number): string =>
  minutes % 60 === 0 ? m.promise_hours({ count: minutes / 60 }) : m.promise_minutes({ count: minutes });

/** By when, and whose clock shows it: «Sunday 6 December at 10:30 (Saudi Arabia Time)». */
export const byWhen = ({ at, zone, zoneName }: Promised, locale: Locale): string =>
  `${zonedTime(at, zone, locale)} (${zoneName[locale]})`;
