import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** Where each person's day begins. */
const homes = { agent: to.desk, editor: to.studio, admin: to.desk };

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { viewer, role } = await read(api(fetch).session.$get());
  const begin = role ? homes[role] : viewer === 'customer' ? to.tickets : to.home;
  redirect(303, begin(params.locale));
};
