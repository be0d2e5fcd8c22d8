import { error, redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { read } from './answers.ts';
import { api } from './api.ts';

type Role = 'agent' | 'editor';
type Event = { fetch: typeof fetch; params: { locale: Locale }; url: URL };

/** Who works here. Whoever is not signed in does that first and comes back; a role without this place is refused. */
export async function signedInAs(wanted: Role | 'admin', { fetch, params, url }: Event) {
  const { viewer, id, name, role } = await read(api(fetch).session.$get());
  if (viewer !== 'staff' || !id || !name || !role)
    redirect(303, `/${params.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (role !== 'admin' && role !== wanted) error(403);
  return { id, name, role };
}
