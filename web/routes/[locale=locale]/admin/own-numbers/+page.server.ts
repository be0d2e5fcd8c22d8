import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => read(api(fetch)['own-numbers'].$get());

export const actions: Actions = {
  add: async ({ fetch, request }) => {
    const form = await request.formData();
    const json = { value: text(form, 'value'), label: text(form, 'label') };
    const { refusal } = await send(api(fetch)['own-numbers'].$post({ json }), form);
    return refusal ?? { did: 'added' as const };
  },
  remove: async ({ fetch, request }) => {
    const form = await request.formData();
    const param = { id: encodeURIComponent(text(form, 'id')) };
    const { refusal } = await send(api(fetch)['own-numbers'][':id'].$delete({ param }), form);
    return refusal ?? { did: 'removed' as const };
  },
};
