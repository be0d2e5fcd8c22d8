import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read, refuse } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Article } from '#lib/types.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders, request }) => {
  const { slug, locale } = params;
  const answer = await api(fetch).articles[':slug'].$get({ param: { slug }, query: { locale } });
  const moved = answer.headers.get('location');
  if (moved !== null) redirect(301, to.page(locale, new URL(moved, url).pathname.slice('/api'.length)));
  const article = answer.ok ? await read<Article>(answer) : refuse(answer);
  const { promise } = await read(api(fetch).promise.$get());
  if (request.method === 'GET') setHeaders(cacheable);
  return { article, promise };
};

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const reason = text(form, 'reason').trim();
    const json = {
      helpful: text(form, 'helpful') === 'yes',
      locale: params.locale,
      ...(reason && { reason }),
    };
    const param = { slug: encodeURIComponent(params.slug) };
    const { refusal } = await send(api(fetch).articles[':slug'].feedback.$post({ param, json }), form);
    return refusal ?? { counted: true, helpful: json.helpful, reason };
  },
};
