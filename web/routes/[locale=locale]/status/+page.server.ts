import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  const cursor = url.searchParams.get('cursor');
  const answer = await api(fetch).incidents.$get({ query: cursor ? { cursor } : {} });
  setHeaders(cacheable);
  return { ...(await answer.json()), older: cursor !== null };
};
