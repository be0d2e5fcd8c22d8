import { error, redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';
import { ruleIn } from '../draft.ts';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const [{ rules }, choices] = await Promise.all([
    read(api(fetch).rules.$get()),
    read(api(fetch).rules.choices.$get({ query: { locale: params.locale } })),
  ]);
  const rule = rules.find(({ id }) => String(id) === params.id);
  if (!rule && params.id !== 'new') error(404);
  return { rule, choices };
};

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const rule = ruleIn(form);
    if (params.id === 'new') {
      const { answer, refusal } = await send(api(fetch).rules.$post({ json: rule }), form);
      if (refusal) return refusal;
      const { id } = await read(answer);
      redirect(303, to.ruleTrial(params.locale, id));
    }
    const json = { ...rule, version: Number(text(form, 'version')) };
    const param = { id: encodeURIComponent(params.id) };
    const { refusal } = await send(api(fetch).rules[':id'].$put({ param, json }), form);
    return refusal ?? redirect(303, `${to.page(params.locale, '/admin/rules/')}${param.id}/trial`);
  },
};
