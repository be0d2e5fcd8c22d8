import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

/** What was answered so far is in the address. */
export const load: PageServerLoad = async ({ fetch, params: { locale }, setHeaders, url }) => {
  const told = (name: string) => url.searchParams.get(name)?.slice(0, 40) ?? '';
  const query = { locale, money: told('money'), paid: told('paid') };
  const { topics } = await read(api(fetch).topics.$get());
  const { guides } = await read(api(fetch).guides.$get({ query: { locale } }));
  const triage = await read(api(fetch).triage.$get({ query }));
  setHeaders(cacheable);
  const groups = topics.map((topic) => ({
    topic,
    guides: guides.filter(({ problemType }) => problemType === topic.id),
  }));
  return { triage, groups: groups.filter(({ guides }) => guides.length > 0) };
};
