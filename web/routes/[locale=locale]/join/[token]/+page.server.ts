import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { asJson, refused } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const answer = await api(fetch).invitations[':token'].$get({ param: params });
  return { invitation: answer.ok ? await answer.json() : null };
};

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const password = form.get('password');
    const person = { name: form.get('name'), email: form.get('email') ?? undefined, password };
    const answer = await fetch(`/api/invitations/${params.token}/acceptance`, asJson('POST', person));
    form.delete('password');
    if (!answer.ok) return refused(answer, form);
    const { email }: { email: string } = await answer.json();
    await fetch('/api/session', asJson('POST', { email, password }));
    redirect(303, `/${params.locale}/start`);
  },
};
