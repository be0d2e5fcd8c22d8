import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => ({
  ...(await read(api(fetch).studio.home.$get())),
  kind: url.searchParams.get('kind'),
});
