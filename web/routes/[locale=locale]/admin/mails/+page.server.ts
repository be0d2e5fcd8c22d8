import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const cursor = url.searchParams.get('cursor');
  const answer = await api(fetch).mails.$get({ query: cursor ? { cursor } : {} });
  return await answer.json();
};
