import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  const answer = await api(fetch)['code-systems'][':id'].$get({
    param: { id: params.system },
    query: { locale: params.locale },
  });
  if (!answer.ok) error(answer.status);
  setHeaders(cacheable);
  return { system: await answer.json() };
};
