import type { HonoRequest } from 'hono';
import { locale } from '../ground/incoming.ts';
import type { Locale } from '../ground/locale.ts';
import { locales } from '../ground/locale.ts';
import { preferredLanguage } from './accept.ts';

/** The language to answer in: what the address asks for, else what the reader's software prefers; Arabic when in doubt. */
export function callersLocale(request: HonoRequest): Locale {
  const asked = locale.safeParse(request.query('locale'));
  if (asked.success) return asked.data;
  return preferredLanguage(request.header('accept-language') ?? '', locales);
}
