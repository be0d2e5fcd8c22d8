import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { preferencesCookie, readPreferences } from '#lib/preferences.ts';
import { signedInTo } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await signedInTo('see-tickets', event);
  event.depends('desk:incidents', 'desk:frame');
  const preferences = readPreferences(event.cookies.get(preferencesCookie));
  return { me, preferences, ...(await read(api(event.fetch).desk.$get())) };
};
