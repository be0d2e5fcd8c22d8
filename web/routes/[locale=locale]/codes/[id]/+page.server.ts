import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { id, locale } = params;
  return { code: await read(api(fetch).codes[':id'].$get({ param: { id }, query: { locale } })) };
};
