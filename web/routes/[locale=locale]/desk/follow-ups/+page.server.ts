import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';
import { bulkActions } from '../bulk.server.ts';

export const load: PageServerLoad = async ({ fetch, depends }) => {
  depends('desk:queue');
  return { now: Date.now(), ...(await read(api(fetch).desk['follow-ups'].$get())) };
};

export const actions = bulkActions;
