import type { Locale } from '#ground/locale.ts';

/** Where a step of a guide stands: each answer of its path is a part of the address. */
export const guideAddress = (locale: Locale, slug: string, path = ''): string =>
  [`/${locale}/guides`, slug, ...path.split('.').filter(Boolean)].join('/');
