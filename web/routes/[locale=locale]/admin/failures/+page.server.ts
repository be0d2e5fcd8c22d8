import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const cursor = url.searchParams.get('cursor');
  return read(api(fetch).failures.$get({ query: cursor ? { cursor } : {} }));
};

export const actions: Actions = {
  retry: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).failures[':id'].retry.$put({ param: idIn(form) }), form);
    return refusal ?? { did: 'retried' as const };
  },
  retryAll: async ({ fetch }) => {
    const { refusal } = await send(api(fetch).failures.retry.$put());
    return refusal ?? { did: 'retried' as const };
  },
  letGo: async ({ fetch, request }) => {
    const form = await request.formData();
    const { refusal } = await send(api(fetch).failures[':id'].$delete({ param: idIn(form) }), form);
    return refusal ?? { did: 'gone' as const };
  },
};

/** The failure as a part of an address. */
const idIn = (form: FormData) => ({ id: encodeURIComponent(text(form, 'id')) });
