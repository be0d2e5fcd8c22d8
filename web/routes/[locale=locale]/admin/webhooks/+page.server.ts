import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => read(api(fetch).webhooks.$get());

export const actions: Actions = {
  add: async ({ fetch, request }) => {
    const form = await request.formData();
    const json = { name: text(form, 'name'), url: text(form, 'url') };
    const { answer, refusal } = await send(api(fetch).webhooks.$post({ json }), form);
    if (refusal) return refusal;
    const { secret } = await read(answer);
    return { did: 'added' as const, secret };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const param = { id: encodeURIComponent(text(form, 'id')) };
    const { refusal } = await send(api(fetch).webhooks[':id'].$delete({ param }), form);
    return refusal ?? { did: 'removed' as const, secret: undefined };
  },
};
