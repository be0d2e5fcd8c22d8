import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  const { topics } = await read(api(fetch).topics.$get());
  const { guides } = await read(api(fetch).guides.$get({ query: { locale: params.locale } }));
  setHeaders(cacheable);
  const groups = topics.map((topic) => ({
    topic,
    guides: guides.filter(({ problemType }) => problemType === topic.id),
  }));
  return { groups: groups.filter(({ guides }) => guides.length > 0) };
};
