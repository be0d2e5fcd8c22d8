import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { locale }, setHeaders }) => {
  const answer = await read(api(fetch).letters.$get({ query: { locale } }));
  setHeaders(cacheable);
  return answer;
};
