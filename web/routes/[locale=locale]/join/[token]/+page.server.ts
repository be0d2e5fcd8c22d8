import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { hasStatus, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { asJson, refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const answer = await api(fetch).invitations[':token'].$get({ param: params });
  // Used up, withdrawn or never there: the page says so itself.
  return { invitation: hasStatus(answer, 404) ? null : await read(answer) };
};

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const password = form.get('password');
    const person = { name: form.get('name'), email: form.get('email') ?? undefined, password };
    const answer = await fetch(
      `/api/invitations/${encodeURIComponent(params.token)}/acceptance`,
      asJson('POST', person),
    );
    form.delete('password');
    if (!answer.ok) return refused(answer, form);
    const { email } = await read<{ email: string }>(answer);
    const signedIn = await fetch('/api/session', asJson('POST', { email, password }));
    redirect(303, (signedIn.ok ? to.start : to.signIn)(params.locale));
  },
};
