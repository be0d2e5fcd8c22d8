import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { hasStatus, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** What others of the customer's organisation wrote; whoever may not see it has their own list. */
export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const before = url.searchParams.get('before') ?? undefined;
  const answer = await api(fetch).organisation.tickets.$get({ query: { before } });
  if (hasStatus(answer, 401, 403)) redirect(303, to.ticketLinks(params.locale));
  const { name, tickets, next } = await read(answer);
  if (name === null) redirect(303, to.tickets(params.locale));
  return { name, tickets, next };
};
