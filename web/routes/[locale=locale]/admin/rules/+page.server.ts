import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const [{ rules }, choices] = await Promise.all([
    read(api(fetch).rules.$get()),
    read(api(fetch).rules.choices.$get({ query: { locale: params.locale } })),
  ]);
  return { rules, choices };
};

export const actions: Actions = {
  place: async ({ fetch, request }) => {
    const form = await request.formData();
    const asked = { param: idIn(form), json: { place: Number(text(form, 'place')) } };
    const { refusal } = await send(api(fetch).rules[':id'].place.$put(asked), form);
    return refusal ?? { did: 'moved' as const };
  },
  on: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).rules[':id'].activity.$put({ param: idIn(form) }), form);
    return refusal ?? { did: 'on' as const };
  },
  off: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).rules[':id'].activity.$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'off' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).rules[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'removed' as const };
  },
};

/** The rule as a part of an address. */
const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });
