import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const spans = [7, 30, 90, 365] as const;

export const load: PageServerLoad = async ({ fetch, params: { slug }, url }) => {
  const days = spans.find((span) => String(span) === url.searchParams.get('days')) ?? 30;
  const asked = { param: { slug }, query: { days: String(days) } };
  const effect = await read(api(fetch).studio.articles[':slug'].effect.$get(asked));
  return { effect, days, spans };
};
