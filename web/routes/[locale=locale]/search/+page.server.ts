import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { secretsOf } from '#lib/secrets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const problemType = url.searchParams.get('type') || undefined;
  const offset = url.searchParams.get('offset') || undefined;
  const query = { q, locale: params.locale, problemType, offset, keep: 'true' } as const;
  const results = await read(api(fetch).search.$get({ query }));
  const open = results.forStaff.length > 0 ? await read(api(fetch).session.$get()) : undefined;
  const { promise } = await read(api(fetch).promise.$get());
  const { topics } = await read(api(fetch).topics.$get());
  // What the address was cleaned of is told with it.
  const removed = secretsOf(url.searchParams.getAll('removed'));
  return {
    ...{ results, topics, promise, atDesk: open?.may.includes('see-tickets') ?? false },
    ...{ removed, problemType, offset: Number(offset ?? 0) },
  };
};
