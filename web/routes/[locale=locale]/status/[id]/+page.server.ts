import { error } from '@sveltejs/kit';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  if (!/^\d{1,9}$/.test(params.id)) error(404);
  const incident = await read(api(fetch).incidents[':id'].$get({ param: { id: params.id } }));
  setHeaders(cacheable);
  return { incident };
};
