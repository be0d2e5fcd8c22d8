import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

const mostUseful = 6;

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  const { topics } = await (await api(fetch).topics.$get()).json();
  const { articles } = await (await api(fetch).articles.$get({ query: { locale: params.locale } })).json();
  setHeaders(cacheable);
  return {
    topics,
    articles: articles.filter(({ audience }) => audience === 'consumer').slice(0, mostUseful),
  };
};
