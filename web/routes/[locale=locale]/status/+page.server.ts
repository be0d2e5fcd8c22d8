import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  const cursor = url.searchParams.get('cursor');
  const incidents = await read(api(fetch).incidents.$get({ query: cursor ? { cursor } : {} }));
  setHeaders(cacheable);
  return { ...incidents, older: cursor !== null };
};
