import { defineParams } from '@sveltejs/kit/params';
import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import type { LibraryKind } from '#lib/library.ts';

const kinds: LibraryKind[] = [
  'guides',
  'codes',
  'synonyms',
  'providers',
  'limits',
  'letters',
  'problem-types',
  'phrases',
];

/** Every address begins with one of the two languages; what editors have in lists beside the articles is of a kind. */
export const params = defineParams({
  kind: (param): LibraryKind | undefined => kinds.find((kind) => kind === param),
  locale: (param): Locale | undefined => locales.find((locale) => locale === param),
});
