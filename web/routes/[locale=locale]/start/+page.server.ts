import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** Where each person's day begins: at the first of these that they may do. */
const homes = [
  ['see-tickets', to.desk],
  ['see-drafts', to.studio],
  ['manage-people', to.people],
] as const;

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { viewer, may } = await read(api(fetch).session.$get());
  const own = homes.find(([ability]) => may.includes(ability))?.[1];
  const begin = own ?? (viewer === 'customer' ? to.tickets : to.home);
  redirect(303, begin(params.locale));
};
