import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** Where each person's day begins. */
const homes = { agent: 'desk', editor: 'studio', admin: 'desk' };

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { viewer, role } = await (await api(fetch).session.$get()).json();
  const home = role ? homes[role] : viewer === 'customer' ? 'tickets' : '';
  redirect(303, `/${params.locale}/${home}`);
};
