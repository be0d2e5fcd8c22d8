import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const answer = await api(fetch).codes[':id'].$get({
    param: { id: params.id },
    query: { locale: params.locale },
  });
  if (!answer.ok) error(answer.status);
  return { code: await answer.json() };
};
