import { error } from '@sveltejs/kit';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const param = { id: encodeURIComponent(params.id) };
  const [{ rules }, choices, trial] = await Promise.all([
    read(api(fetch).rules.$get()),
    read(api(fetch).rules.choices.$get({ query: { locale: params.locale } })),
    read(api(fetch).rules[':id']['dry-run'].$get({ param })),
  ]);
  const rule = rules.find(({ id }) => String(id) === params.id);
  if (!rule) error(404);
  return { rule, choices, trial };
};
