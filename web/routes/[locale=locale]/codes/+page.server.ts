import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const codes = await read(api(fetch).codes.$get({ query: { q, locale: params.locale } }));
  if (q === '') setHeaders(cacheable);
  const numbers = new Set(codes.found.map(({ code }) => code.replace(/^0(?=\d$)/, '')));
  const several = codes.found.length > 1 && numbers.size === 1;
  return { ...codes, several };
};
