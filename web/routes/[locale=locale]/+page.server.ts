import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

const mostUseful = 6;

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  const audience = url.searchParams.get('for') === 'merchant' ? 'merchant' : 'consumer';
  const query = { locale: params.locale, audience } as const;
  const { topics } = await read(api(fetch).topics.$get());
  const { articles } = await read(api(fetch).articles.$get({ query }));
  const { current } = await read(api(fetch).incidents.$get({ query: {} }));
  const { promise } = await read(api(fetch).promise.$get());
  setHeaders(cacheable);
  return {
    promise,
    incidents: current,
    audience,
    topics,
    articles: audience === 'merchant' ? articles : articles.slice(0, mostUseful),
  };
};
