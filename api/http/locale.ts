import { z } from '@hono/zod-openapi';
import type { HonoRequest } from 'hono';
import { locales } from '../db/schema.ts';
import { preferredLanguage } from './accept.ts';

export type Locale = (typeof locales)[number];

export const locale = z.enum(locales);

/** The language to answer in: what the address asks for, else what the reader's software prefers; Arabic when in doubt. */
export function callersLocale(request: HonoRequest): Locale {
  const asked = locale.safeParse(request.query('locale'));
  if (asked.success) return asked.data;
  return preferredLanguage(request.header('accept-language') ?? '', locales);
}

export const otherLocale = (locale: Locale): Locale => (locale === 'ar' ? 'en' : 'ar');
export const direction = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');
