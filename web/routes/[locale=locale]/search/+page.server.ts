import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { secretsOf } from '#lib/secrets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const problemType = url.searchParams.get('type') || undefined;
  const offset = url.searchParams.get('offset') || undefined;
  const answer = await api(fetch).search.$get({
    query: { q, locale: params.locale, problemType, offset, keep: 'true' },
  });
  if (!answer.ok) error(answer.status);
  const { topics } = await (await api(fetch).topics.$get()).json();
  // What the address was cleaned of is told with it.
  const removed = secretsOf(url.searchParams.getAll('removed'));
  return { results: await answer.json(), topics, removed, problemType, offset: Number(offset ?? 0) };
};
