import { error, redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { to } from './addresses.ts';
import { read } from './answers.ts';
import { api } from './api.ts';
import type { Ability } from './types.ts';

type Event = { fetch: typeof fetch; params: { locale: Locale }; url: URL };

/** Who works here. Whoever is not signed in does that first and comes back; whoever may not do what is done here is refused. */
export async function signedInTo(ability: Ability, { fetch, params, url }: Event) {
  const { viewer, id, name, may } = await read(api(fetch).session.$get());
  if (viewer !== 'staff' || !id || !name)
    redirect(303, to.signIn(params.locale, { next: url.pathname + url.search }));
  if (!may.includes(ability)) error(403);
  return { id, name, may };
}
