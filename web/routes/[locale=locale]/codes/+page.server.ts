import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const answer = await api(fetch).codes.$get({ query: { q, locale: params.locale } });
  if (!answer.ok) error(answer.status);
  if (q === '') setHeaders(cacheable);
  const codes = await answer.json();
  const numbers = new Set(codes.found.map(({ code }) => code.replace(/^0(?=\d$)/, '')));
  const several = codes.found.length > 1 && numbers.size === 1;
  return { ...codes, several };
};
