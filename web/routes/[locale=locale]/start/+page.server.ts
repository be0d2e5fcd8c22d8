import { redirect } from '@sveltejs/kit';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** Where each person's day begins. */
const homes = { agent: 'desk', editor: 'studio', admin: 'desk' };

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { viewer, role } = await read(api(fetch).session.$get());
  const home = role ? homes[role] : viewer === 'customer' ? 'tickets' : '';
  redirect(303, `/${params.locale}/${home}`);
};
