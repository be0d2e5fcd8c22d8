import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { nextPage } from '#lib/next.ts';
import { send } from '#lib/send.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ fetch, request, params, url }) => {
    const form = await request.formData();
    const json = { email: text(form, 'email'), password: text(form, 'password') };
    const { refusal } = await send(api(fetch).session.$post({ json }), form);
    if (refusal) return refusal;
    redirect(303, nextPage(url.searchParams.get('next'), params.locale) ?? to.start(params.locale));
  },
};
