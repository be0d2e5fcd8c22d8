import { z } from '@hono/zod-openapi';
import type { HonoRequest } from 'hono';
import { locales } from './db/schema.ts';

export type Locale = (typeof locales)[number];

export const locale = z.enum(locales);

/** The language to answer in: what the address asks for, else what the reader's software prefers; Arabic when in doubt. */
export function callersLocale(request: HonoRequest): Locale {
  const asked = locale.safeParse(request.query('locale'));
  if (asked.success) return asked.data;
  const preferred = (request.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return preferred.find((code): code is Locale => locale.safeParse(code).success) ?? 'ar';
}

export const otherLocale = (locale: Locale): Locale => (locale === 'ar' ? 'en' : 'ar');
export const direction = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');
