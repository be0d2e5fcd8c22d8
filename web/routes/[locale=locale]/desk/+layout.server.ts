import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { signedInTo } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await signedInTo('see-tickets', event);
  const { agents } = await read(api(event.fetch).desk.agents.$get());
  const { topics } = await read(api(event.fetch).topics.$get());
  event.depends('desk:incidents');
  const { current } = await read(api(event.fetch).incidents.$get({ query: {} }));
  return { me, agents, topics, incidents: current };
};
