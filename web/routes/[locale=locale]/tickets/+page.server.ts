import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { hasStatus, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** The signed-in customer's tickets; whoever is not signed in asks for a link first. */
export const load: PageServerLoad = async ({ fetch, params }) => {
  const answer = await api(fetch).tickets.$get();
  if (hasStatus(answer, 401, 403)) redirect(303, to.ticketLinks(params.locale));
  return read(answer);
};
