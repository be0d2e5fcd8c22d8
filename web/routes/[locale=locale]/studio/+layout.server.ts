import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { preferencesCookie, readPreferences } from '#lib/preferences.ts';
import { signedInTo } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await signedInTo('see-drafts', event);
  const preferences = readPreferences(event.cookies.get(preferencesCookie));
  const { topics, studio } = api(event.fetch);
  const counts = await read(studio.$get());
  return { me, preferences, counts, ...(await read(topics.$get())) };
};
