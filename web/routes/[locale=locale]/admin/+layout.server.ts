import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import type { LayoutServerLoad } from './$types';

/** Administrators only. */
export const load: LayoutServerLoad = async ({ fetch, params, url }) => {
  const session = await (await api(fetch).session.$get()).json();
  if (session.viewer !== 'staff')
    redirect(303, `/${params.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (session.role !== 'admin') error(403);
  return { me: { id: session.id } };
};
