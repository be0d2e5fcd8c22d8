import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const answer = await api(fetch).codes.$get({ query: { q, locale: params.locale } });
  if (!answer.ok) error(answer.status);
  if (q === '') setHeaders(cacheable);
  return await answer.json();
};
