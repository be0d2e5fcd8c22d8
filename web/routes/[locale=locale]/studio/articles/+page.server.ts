import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const states = [
  'missing',
  'draft',
  'changed',
  'review',
  'approved',
  'scheduled',
  'published',
  'archived',
  'behind',
] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = url.searchParams;
  const filter = {
    state: states.find((state) => state === asked.get('state')),
    problemType: asked.get('problemType') || undefined,
    q: asked.get('q') || undefined,
  };
  const query = { ...filter, cursor: asked.get('cursor') || undefined };
  return { ...(await read(api(fetch).studio.articles.$get({ query }))), filter, states };
};
