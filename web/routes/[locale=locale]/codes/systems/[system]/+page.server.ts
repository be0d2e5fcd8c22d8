import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  const { system: id, locale } = params;
  const system = await read(api(fetch)['code-systems'][':id'].$get({ param: { id }, query: { locale } }));
  setHeaders(cacheable);
  return { system };
};
