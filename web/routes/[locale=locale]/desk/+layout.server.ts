import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import type { LayoutServerLoad } from './$types';

/** Agents and administrators only; whoever is not signed in may do that first and comes back here. */
export const load: LayoutServerLoad = async ({ fetch, params, url }) => {
  const session = await (await api(fetch).session.$get()).json();
  if (session.viewer !== 'staff')
    redirect(303, `/${params.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (session.role === 'editor') error(403);
  const { agents } = await (await api(fetch).desk.agents.$get()).json();
  const { topics } = await (await api(fetch).topics.$get()).json();
  return { me: { id: session.id, name: session.name }, agents, topics };
};
