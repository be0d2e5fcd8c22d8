import type { ServerLoadEvent } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { preferencesCookie, readPreferences } from '#lib/preferences.ts';
import { signedInTo } from '#lib/staff.server.ts';
import type { Ability } from '#lib/types.ts';

type Event = Pick<ServerLoadEvent, 'fetch' | 'url' | 'depends' | 'cookies'> & { params: { locale: Locale } };

/** Who works here, how they like it, and what stands around their pages; whoever may not do what is done here is refused. */
export async function inShell(ability: Ability, event: Event) {
  const me = await signedInTo(ability, event);
  event.depends('desk:incidents', 'desk:frame');
  const preferences = readPreferences(event.cookies.get(preferencesCookie));
  return { me, preferences, ...(await read(api(event.fetch).desk.$get())) };
}
