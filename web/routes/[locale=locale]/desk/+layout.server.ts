import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { signedInTo } from '#lib/staff.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await signedInTo('see-tickets', event);
  event.depends('desk:incidents');
  return { me, ...(await read(api(event.fetch).desk.$get())) };
};
