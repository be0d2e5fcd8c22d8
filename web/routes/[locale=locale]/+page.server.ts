import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

const mostUseful = 6;

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  const audience = url.searchParams.get('for') === 'merchant' ? 'merchant' : 'consumer';
  const query = { locale: params.locale, audience } as const;
  const { topics } = await (await api(fetch).topics.$get()).json();
  const { articles } = await (await api(fetch).articles.$get({ query })).json();
  setHeaders(cacheable);
  return {
    audience,
    topics,
    articles: audience === 'merchant' ? articles : articles.slice(0, mostUseful),
  };
};
