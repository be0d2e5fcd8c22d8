import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { slug, locale } }) => ({
  article: await read(api(fetch).desk.articles[':slug'].$get({ param: { slug }, query: { locale } })),
});
