import type { Locale } from '#ground/locale.ts';
import { m } from '#lib/paraglide/messages.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago something was, in the one unit that says most: 17m, 3h, 12d. */
export function age(iso: string, now: number, locale: Locale): string {
  const past = Math.max(now - Date.parse(iso), 0);
  if (past < hour) return m.desk_age_minutes({ count: String(Math.floor(past / minute)) }, { locale });
  if (past < day) return m.desk_age_hours({ count: String(Math.floor(past / hour)) }, { locale });
  return m.desk_age_days({ count: String(Math.floor(past / day)) }, { locale });
}
