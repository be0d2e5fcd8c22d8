import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { country, locale }, setHeaders }) => {
  const limits = await read(api(fetch).limits[':country'].$get({ param: { country }, query: { locale } }));
  setHeaders(cacheable);
  return { limits };
};
