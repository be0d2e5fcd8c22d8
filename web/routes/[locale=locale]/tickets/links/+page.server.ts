import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ fetch, request, params, url }) => {
    const form = await request.formData();
    const opens = Number(url.searchParams.get('opens')) || undefined;
    const json = { email: text(form, 'email'), locale: params.locale, opens };
    const { refusal } = await send(api(fetch)['ticket-links'].$post({ json }), form);
    return refusal ?? { sent: true };
  },
};
