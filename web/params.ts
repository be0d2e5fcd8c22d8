import { defineParams } from '@sveltejs/kit/params';
import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';

/** Every address begins with one of the two languages. */
export const params = defineParams({
  locale: (param): Locale | undefined => locales.find((locale) => locale === param),
});
