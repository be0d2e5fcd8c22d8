import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  const { type, locale } = params;
  const answer = await api(fetch).topics[':id'].$get({ param: { id: type }, query: { locale } });
  if (!answer.ok) error(answer.status);
  setHeaders(cacheable);
  return { topic: await answer.json() };
};
