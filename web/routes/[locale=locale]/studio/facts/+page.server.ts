import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const cursor = url.searchParams.get('cursor') ?? undefined;
  return read(api(fetch).studio.facts.$get({ query: { cursor } }));
};

export const actions: Actions = {
  default: async ({ fetch, request }) => {
    const form = await request.formData();
    const param = { slug: text(form, 'slug'), place: text(form, 'place') };
    const check = api(fetch).studio.facts[':slug'][':place'].check;
    const { refusal } = await send(check.$put({ param, json: { checkedOn: text(form, 'checkedOn') } }), form);
    return refusal ?? { checked: true };
  },
};
