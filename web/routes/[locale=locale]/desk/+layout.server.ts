import { api } from '#lib/api.ts';
import { signedInAs } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await signedInAs('agent', event);
  const { agents } = await (await api(event.fetch).desk.agents.$get()).json();
  const { topics } = await (await api(event.fetch).topics.$get()).json();
  event.depends('desk:incidents');
  const { current } = await (await api(event.fetch).incidents.$get({ query: {} })).json();
  return { me, agents, topics, incidents: current };
};
