import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { LayoutServerLoad } from './$types';

/** What solved tickets like this one: looked for once for each, and not again with all that happens to it. */
export const load: LayoutServerLoad = async ({ fetch, params }) => ({
  similar: await read(api(fetch).desk.tickets[':number'].similar.$get({ param: params })),
});
