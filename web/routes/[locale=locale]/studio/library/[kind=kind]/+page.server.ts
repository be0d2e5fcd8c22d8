import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const states = ['changed', 'draft'] as const;

export const load: PageServerLoad = async ({ fetch, url, params }) => {
  const asked = url.searchParams;
  const filter = {
    state: states.find((state) => state === asked.get('state')),
    q: asked.get('q') || undefined,
  };
  const query = { ...filter, cursor: asked.get('cursor') || undefined };
  const { kind } = params;
  const { entries, total, next } = await read(
    api(fetch).studio.library[':kind'].$get({ param: { kind }, query }),
  );
  return { entries, total, next, filter, kind, states };
};
