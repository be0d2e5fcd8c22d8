import { locales } from '#ground/locale.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { slug } = params;
  const asked = url.searchParams;
  const of = locales.find((one) => one === asked.get('of')) ?? params.locale;
  const article = await read(api(fetch).studio.articles[':slug'].$get({ param: { slug } }));
  const translation = api(fetch).articles[':slug'].translations[':locale'];
  const param = { slug, locale: of };
  const { states, happened } = await read(translation.history.$get({ param }));
  const [newest, before] = states;
  const to = asked.get('to') ?? newest?.name;
  const from = asked.get('from') ?? before?.name;
  const compared =
    from === undefined || to === undefined
      ? null
      : { from, to, ...(await read(translation.comparison.$get({ param, query: { from, to } }))) };
  return { article, of, states, happened, compared };
};

export const actions: Actions = {
  restore: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { slug: encodeURIComponent(params.slug), locale: choice(form, 'of', locales) };
    const json = { from: text(form, 'from'), version: Number(text(form, 'version')) };
    const { restorations } = api(fetch).articles[':slug'].translations[':locale'];
    const { refusal } = await send(restorations.$post({ param, json }), form);
    return refusal ?? { restored: true };
  },
};
