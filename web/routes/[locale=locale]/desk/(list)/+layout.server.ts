import { hasStatus, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { LayoutServerLoad } from './$types';

/** Apart from the list: what it is narrowed by stays as it is when a ticket arrives, and no other page of the desk carries it. */
export const load: LayoutServerLoad = async ({ fetch }) => {
  const choices = await read(api(fetch).desk.choices.$get());
  const answer = await api(fetch).organisations.$get({ query: {} });
  // Whoever may not know customers is not told of their organisations.
  const { organisations } = hasStatus(answer, 403) ? { organisations: [] } : await read(answer);
  return { ...choices, organisations: organisations.map(({ id, name }) => ({ id, name })) };
};
