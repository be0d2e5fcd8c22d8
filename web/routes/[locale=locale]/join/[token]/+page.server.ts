import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { hasStatus, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const answer = await api(fetch).invitations[':token'].$get({ param: params });
  // Used up, withdrawn or never there: the page says so itself.
  return { invitation: hasStatus(answer, 404) ? null : await read(answer) };
};

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const password = text(form, 'password');
    const json = {
      name: text(form, 'name'),
      email: form.has('email') ? text(form, 'email') : undefined,
      password,
    };
    const param = { token: encodeURIComponent(params.token) };
    const joined = await send(api(fetch).invitations[':token'].acceptance.$post({ param, json }), form);
    if (joined.refusal) return joined.refusal;
    const { email } = await read(joined.answer);
    const { refusal } = await send(api(fetch).session.$post({ json: { email, password } }));
    redirect(303, (refusal ? to.signIn : to.start)(params.locale));
  },
};
