import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const answer = await api(fetch).desk.tags.$get();
  if (!answer.ok) error(answer.status);
  return { tags: await answer.json() };
};
