import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  const { type: id, locale } = params;
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const topic = await read(api(fetch).topics[':id'].$get({ param: { id }, query: { locale, cursor } }));
  const { promise } = await read(api(fetch).promise.$get());
  if (cursor === undefined) setHeaders(cacheable);
  return { topic, promise };
};
